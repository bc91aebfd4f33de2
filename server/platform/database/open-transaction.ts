import { AsyncLocalStorage } from 'node:async_hooks'

interface OpenTransaction {
  open: boolean
}

const current = new AsyncLocalStorage<OpenTransaction>()

/** Runs the body of a transaction so that `refuseInTransaction` recognises everything that happens inside it. */
export async function markTransaction<T>(body: () => Promise<T>): Promise<T> {
  const mark: OpenTransaction = { open: true }
  try {
    return await current.run(mark, body)
  } finally {
    mark.open = false
  }
}

/**
 * Throws when called inside an open transaction. Guards what must not happen there: a query that forgot the transaction's
 * handle (on the embedded database's only connection it would wait for itself for ever) and a request over the network.
 */
export function refuseInTransaction(what: string): void {
  if (current.getStore()?.open === true) throw new Error(`${what} inside an open transaction`)
}
