import { keepPreviousData, type QueryKey, queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { LocalDate } from '../calendar/local.ts'

export type Agenda = Schemas['Agenda']
export type Card = Agenda['appointments'][number]
export type Column = Agenda['professionals'][number]

export interface AgendaRequest {
  locationId: string
  from: LocalDate
  days: 1 | 7
}

export function agendaQuery(api: Api, request: AgendaRequest) {
  return queryOptions({
    queryKey: [api.slug, 'agenda', request.locationId, request.from, request.days],
    queryFn: async () => withForeseen(await valueOf(api.GET('/agenda', { params: { query: request } }))),
    placeholderData: keepPreviousData,
    // Nothing is heard while a laptop sleeps; a minute is as old as an agenda may be.
    refetchInterval: 60_000,
    refetchIntervalInBackground: false,
  })
}

/** Those of whoever is chosen. */
export function cardsOf(agenda: Agenda | undefined, person: string | undefined): Card[] {
  return agenda?.appointments.filter(({ professional }) => person === undefined || professional?.id === person) ?? []
}

/** What is shown of a card before the server has spoken. */
const foreseen = new Map<string, (card: Card) => Card>()

/** What is asked while a change is on its way is answered as before it. */
function withForeseen(agenda: Agenda): Agenda {
  return { ...agenda, appointments: agenda.appointments.map((card) => foreseen.get(card.id)?.(card) ?? card) }
}

export interface Foresight {
  /** The server has spoken: what it answers from now on is shown as it is. */
  end: () => void
  takeBack: () => void
}

/** Shows a change of a card in every agenda at hand, and in those that come, until the server has spoken. */
export function foresee(api: Api, { id, revision }: Card, change: (card: Card) => Card): Foresight {
  const queryKey = [api.slug, 'agenda']
  // An answer that was begun before knows nothing of it, and would throw the card back.
  void queries.cancelQueries({ queryKey })
  // Who moves it next moves what is seen: a colleague's revision that is not seen is none they know of.
  const show = (card: Card) => ({ ...change(card), revision: Math.min(card.revision, revision) })
  foreseen.set(id, show)
  const takeBack = queries.getQueriesData<Agenda>({ queryKey }).map(([key, agenda]) => {
    const was = agenda?.appointments.find((card) => card.id === id)
    if (was === undefined) return undefined
    amend(key, id, change)
    // What the server has said of it since is newer than what was there before.
    return () => amend(key, id, (card) => (card.revision === was.revision ? was : card))
  })
  return {
    end: () => {
      if (foreseen.get(id) === show) foreseen.delete(id)
    },
    takeBack: () => takeBack.forEach((back) => back?.()),
  }
}

/** One card in one agenda, which is no newer for that. */
function amend(key: QueryKey, id: string, change: (card: Card) => Card): void {
  const updatedAt = queries.getQueryState(key)?.dataUpdatedAt ?? 0
  queries.setQueryData<Agenda>(
    key,
    (agenda) => agenda && { ...agenda, appointments: agenda.appointments.map((card) => (card.id === id ? change(card) : card)) },
    { updatedAt },
  )
}
