import { type Api, valueOf } from '../api/api.ts'

/**
 * Whether a notice of this appointment waits to leave: after a change, the one about it, which is held a moment. A switch, a consent
 * or what was never said may keep it from leaving, whatever was asked for; nothing is claimed where it cannot be found out.
 */
export async function noticeLeaves(api: Api, id: string): Promise<boolean> {
  const params = { path: { id }, query: { limit: 1 } }
  const newest = await valueOf(api.GET('/appointments/{id}/messages', { params })).catch(() => undefined)
  return newest?.items[0]?.status === 'queued'
}
