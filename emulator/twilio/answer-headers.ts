import { randomUUID } from 'node:crypto'
import { setTimeout as wait } from 'node:timers/promises'
import type { MiddlewareHandler } from 'hono'
import type { Faults } from '../faults/faults.ts'

/** Puts Twilio's headers on every answer, and holds it back for as long as the faults say: by then the work is done. */
export function asTwilioAnswers(faults: Faults): MiddlewareHandler {
  let underWay = 0
  return async (c, next) => {
    const startedAt = performance.now()
    underWay += 1
    try {
      await next()
      if (faults.latencyMs > 0) await wait(faults.latencyMs, undefined, { ref: false })
      c.header('Twilio-Concurrent-Requests', String(underWay))
      c.header('Twilio-Request-Duration', ((performance.now() - startedAt) / 1_000).toFixed(3))
      c.header('Twilio-Request-Id', `RQ${randomUUID().replaceAll('-', '')}`)
      if (c.res.status === 401) c.header('WWW-Authenticate', 'Basic realm="Twilio API"')
    } finally {
      underWay -= 1
    }
  }
}
