import type { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import { notFound, TwilioRefusal } from './errors.ts'

/** Whatever is not answered otherwise gets Twilio's JSON for an error: unknown addresses, refusals and our own faults. */
export function answerRefusals(api: Hono, { log }: Pick<Emulator, 'log'>): Hono {
  api.all('*', (c) => {
    throw notFound(c.req.path)
  })
  api.onError((error, c) => {
    const refusal = error instanceof TwilioRefusal ? error : new TwilioRefusal(20500)
    if (refusal !== error) log(`Could not answer ${c.req.method} ${c.req.path}: ${error.message}`)
    return c.json(refusal.body, refusal.status)
  })
  return api
}
