import { queryOptions } from '@tanstack/react-query'
import type { Api } from '../api/api.ts'
import { readProblem } from '../api/problem.ts'

/** Whether notices leave. */
export interface Status {
  worker: { seenAt: string | null; standing: boolean; since: string | null }
  whatsapp: { mode: 'emulator' | 'account' | 'none'; enabled: boolean }
  emulatorPhone: string | null
  lastSentAt: string | null
}

export function statusQuery(api: Api) {
  return queryOptions({
    queryKey: [api.slug, 'status'],
    queryFn: async (): Promise<Status> => {
      const answer = await fetch('/api/v1/status', { headers: { 'x-organization': api.slug } })
      if (!answer.ok) throw readProblem(answer.status, null)
      return (await answer.json()) as Status
    },
    refetchInterval: 30_000,
  })
}
