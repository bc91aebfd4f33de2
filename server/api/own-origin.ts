import type { Context } from 'hono'
import { ProblemError } from './problem.ts'

/**
 * Refuses what a page of somebody else's has the browser send along with our cookie. `must`: where there is a cookie to abuse, a
 * request has to say where it comes from; without one it may come from no page at all.
 */
export function refuseForeignOrigin(c: Context, publicUrl: string, must: boolean): void {
  const origin = c.req.header('origin')
  const isOfAnotherSite = c.req.header('sec-fetch-site') === 'cross-site'
  if (origin === undefined ? !must && !isOfAnotherSite : isOwn(origin, c, publicUrl)) return
  throw new ProblemError(403, 'wrong-origin', `This must come from a page of ${new URL(publicUrl).origin}: its Origin says otherwise`)
}

function isOwn(origin: string, c: Context, publicUrl: string): boolean {
  const host = c.req.header('host') ?? new URL(c.req.url).host
  return origin === new URL(publicUrl).origin || URL.parse(origin)?.host === host
}
