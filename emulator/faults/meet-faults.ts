import { once } from 'node:events'
import type { HttpBindings } from '@hono/node-server'
import { RESPONSE_ALREADY_SENT } from '@hono/node-server/utils/response'
import type { Context, MiddlewareHandler } from 'hono'
import type { Emulator } from '../emulator.ts'
import { TwilioRefusal } from '../twilio/errors.ts'

/** What happens to a request on purpose: before it is processed, or once it was. */
export function meetFaults({ chance, faults, stopping }: Emulator): MiddlewareHandler {
  return async (c, next) => {
    if (!isConcerned(c, faults.scope)) return next()
    if (chance.strikesInARow('429', faults.rate429, faults.burst429)) throw new TwilioRefusal(20429)
    if (chance.strikes('500', faults.rate500)) throw new TwilioRefusal(20500)
    if (chance.strikes('refuse', faults.refuseRate)) throw new TwilioRefusal(faults.refuseWith)
    if (chance.strikes('hang', faults.hangRate)) return hang(c, stopping)
    await next()
    if (!c.res.ok) return
    if (chance.strikes('dropAfterAccept', faults.dropAfterAcceptRate)) hangUp(c)
    else if (chance.strikes('acceptThenHang', faults.acceptThenHangRate)) await hang(c, stopping)
    else if (chance.strikes('acceptThen500', faults.acceptThen500Rate)) throw new TwilioRefusal(20500)
  }
}

function isConcerned(c: Context, scope: 'messages' | 'all'): boolean {
  return scope === 'all' || (c.req.method === 'POST' && c.req.path.endsWith('/Messages.json'))
}

/** Until whoever asked gives up. */
async function hang(c: Context, stopping: AbortSignal): Promise<void> {
  const { outgoing } = c.env as HttpBindings
  if (!outgoing.destroyed) await once(outgoing, 'close', { signal: stopping }).catch(() => undefined)
  hangUp(c)
}

function hangUp(c: Context): void {
  const { incoming } = c.env as HttpBindings
  incoming.socket.destroy()
  c.res = RESPONSE_ALREADY_SENT
}
