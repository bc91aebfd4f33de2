import { AsyncLocalStorage } from 'node:async_hooks'
import type { Notice } from './notices.ts'

interface OpenTransaction {
  open: boolean
  /** To be said by its last statement. */
  notices: Notice[]
}

const current = new AsyncLocalStorage<OpenTransaction>()

/**
 * Runs the body of a transaction so that everything that happens inside it is recognised as such; what it would have said is said
 * at its end.
 */
export async function markTransaction<T>(body: () => Promise<T>, sayAll: (notices: readonly Notice[]) => Promise<void>): Promise<T> {
  const mark: OpenTransaction = { open: true, notices: [] }
  try {
    const result = await current.run(mark, body)
    await sayAll(mark.notices)
    return result
  } finally {
    mark.open = false
  }
}

/** Leaves these to the end of the transaction that is open here. False: none is. */
export function leaveToEnd(notices: readonly Notice[]): boolean {
  const mark = current.getStore()
  if (mark?.open !== true) return false
  mark.notices.push(...notices)
  return true
}

/**
 * Throws when called inside an open transaction. Guards what must not happen there: a query that forgot the transaction's
 * handle (on the embedded database's only connection it would wait for itself for ever) and a request over the network.
 */
export function refuseInTransaction(what: string): void {
  if (current.getStore()?.open === true) throw new Error(`${what} inside an open transaction`)
}
