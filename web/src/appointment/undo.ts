import type { Api } from '../api/api.ts'
import { askIn } from '../api/ask-in.ts'
import { queries } from '../api/queries.ts'

/** How long a notice waits for the person who caused it to change their mind: a little longer than the toast is there. */
export const HOLD = { afterSeconds: 10 } as const

/** Takes the last change back, as long as nobody was told of it. */
export async function undoChange(api: Api, { id, revision }: { id: string; revision: number }): Promise<void> {
  try {
    await askIn(api, 'POST', `/appointments/${id}/undo`, { revision })
  } finally {
    refreshAppointments(api)
  }
}

export function refreshAppointments(api: Api): void {
  for (const key of ['agenda', 'appointment', 'slots']) void queries.invalidateQueries({ queryKey: [api.slug, key] })
}
