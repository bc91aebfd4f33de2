import { keepPreviousData, queryOptions } from '@tanstack/react-query'
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
  const known = queries.getQueriesData<Agenda>({ queryKey: [api.slug, 'agenda'] })
  queries.setQueriesData<Agenda>(
    { queryKey: [api.slug, 'agenda'] },
    (agenda) => agenda && { ...agenda, appointments: agenda.appointments.map((card) => (card.id === id ? change(card) : card)) },
  )
  return () => known.forEach(([key, agenda]) => queries.setQueryData(key, agenda))
}
