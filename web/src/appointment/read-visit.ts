import { queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'
import { askIn } from '../api/ask-in.ts'

export type Visit = Schemas['Appointment']

/** One thing that happened, or will, to an appointment or to what is said about it. */
export interface Moment {
  at: string
  type: string
  actor: { kind: string; name: string | null } | null
  message: Schemas['Message'] | null
  reminder: Schemas['Reminder'] | null
  /** The words of a message, or of the client. */
  text: string | null
  detail: Record<string, unknown>
  reason: { code: string; text: string } | null
  error: { code: number; title: string; fix: string } | null
  future: boolean
}

export function visitQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'appointment', id],
    queryFn: () => valueOf(api.GET('/appointments/{id}', { params: { path: { id } } })),
  })
}

export function timelineQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'appointment', id, 'timeline'],
    queryFn: () => askIn<{ items: Moment[] }>(api, 'GET', `/appointments/${id}/timeline`),
  })
}
