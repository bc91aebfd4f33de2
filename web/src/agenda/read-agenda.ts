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
    queryFn: () => valueOf(api.GET('/agenda', { params: { query: request } })),
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

/** Shows a change in every agenda at hand before the server has spoken; answers how to take it back. */
export function foresee(api: Api, id: string, change: (card: Card) => Card): () => void {
  const queryKey = [api.slug, 'agenda']
  // An answer that was begun before knows nothing of it, and would throw the card back.
  void queries.cancelQueries({ queryKey })
  const takeBack = queries.getQueriesData<Agenda>({ queryKey }).map(([key, agenda]) => {
    const was = agenda?.appointments.find((card) => card.id === id)
    if (was === undefined) return undefined
    amend(key, id, change)
    // What the server has said of it since is newer than what was there before.
    return () => amend(key, id, (card) => (card.revision === was.revision ? was : card))
  })
  return () => takeBack.forEach((back) => back?.())
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
