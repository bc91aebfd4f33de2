import type { MiddlewareHandler } from 'hono'
import type { Emulator } from '../emulator.ts'
import { TwilioRefusal } from './errors.ts'

/** Refuses what exceeds the account's requests under way at once. */
export function limitConcurrency({ rules }: Pick<Emulator, 'rules'>): MiddlewareHandler {
  const underWay = new Map<string, number>()
  return async (c, next) => {
    const account = c.req.param('account') ?? ''
    const count = (underWay.get(account) ?? 0) + 1
    if (rules.concurrency !== null && count > rules.concurrency) throw new TwilioRefusal(20429)
    underWay.set(account, count)
    try {
      await next()
    } finally {
      const left = (underWay.get(account) ?? 1) - 1
      if (left === 0) underWay.delete(account)
      else underWay.set(account, left)
    }
  }
}
