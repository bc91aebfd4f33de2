import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import type { Api } from '../api/api.ts'
import { askIn } from '../api/ask-in.ts'
import type { LocalDate, LocalTime } from '../calendar/local.ts'

export interface Slot {
  localStart: LocalTime
  startsAt: string
  professionalId: string | null
}

export interface SlotRequest {
  locationId: string
  serviceIds: readonly string[]
  professionalId: string | null
  date: LocalDate
  days?: number
}

/** The hours at which all of it fits. */
export function slotsQuery(api: Api, { locationId, serviceIds, professionalId, date, days }: SlotRequest) {
  const asked = new URLSearchParams({
    locationId,
    serviceIds: serviceIds.join(','),
    date,
    ...(professionalId === null ? {} : { professionalId }),
    ...(days === undefined ? {} : { days: String(days) }),
  })
  return queryOptions({
    queryKey: [api.slug, 'slots', asked.toString()],
    queryFn: () => askIn<{ items: Slot[] }>(api, 'GET', `/slots?${asked.toString()}`),
    enabled: serviceIds.length > 0,
    staleTime: 15_000,
    placeholderData: keepPreviousData,
  })
}

/** What a booking or a move would do, without doing it. */
export interface Preview {
  endsAt: string
  localEnd: LocalTime
  text: { kind: string; body: string } | null
  /** Why nothing would be sent. */
  reason: { code: string; text: string } | string | null
  plan: { kind: string; dueAt: string; status: string; reason: { code: string; text: string } | null }[]
  /** Nameless where it is one that one does not see. */
  conflicts: { appointmentId: string | null; clientName: string | null; localStart: LocalTime }[]
  costUsd: number | string | null
}

export type Intent = Schemas['NewAppointment'] | Schemas['AppointmentEdit']

export function previewQuery(api: Api, path: string, body: Intent | null) {
  return queryOptions({
    queryKey: [api.slug, 'slots', 'preview', path, body],
    queryFn: () => askIn<Preview>(api, 'POST', path, body),
    enabled: body !== null,
    placeholderData: keepPreviousData,
    retry: false,
    staleTime: 10_000,
  })
}
