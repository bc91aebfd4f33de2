import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const LARGEST = 1_048_576

/** Nothing here takes more, and the twin keeps what it takes. */
export function refuseLargeBodies(): MiddlewareHandler {
  const count = bodyLimit({
    maxSize: LARGEST,
    onError: (c) => {
      c.header('Connection', 'close') // the rest is still on its way, and would be taken for the next request
      return refuse(c)
    },
  })
  return async (c, next) => {
    // Looking at the stream is slow, and nearly everybody announces the length.
    if (c.req.header('transfer-encoding') !== undefined) return count(c, next)
    return Number(c.req.header('content-length') ?? 0) > LARGEST ? refuse(c) : next()
  }
}

function refuse(c: Context): Response {
  return c.json({ error: 'The body is larger than a megabyte' }, 413)
}
