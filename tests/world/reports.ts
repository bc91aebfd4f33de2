import { setTimeout as wait } from 'node:timers/promises'

interface Entry {
  sid: string
  status: string
  statusCallback: string | null
}

interface Sent {
  sid: string
  kind: string
  about: string
  fate: string
}

/** What Twilio reports on the way to a status. */
const reportsUpTo: Record<string, string[]> = {
  sent: ['sent'],
  delivered: ['sent', 'delivered'],
  read: ['sent', 'delivered', 'read'],
  failed: ['failed'],
  undelivered: ['undelivered'],
}

const PATIENCE_MS = 10_000

/** A way to wait until the product has answered every report that the twin there owes it so far. */
export function reportsOf(twin: string): () => Promise<void> {
  // The twin remembers its latest requests only.
  const told = new Set<string>()
  return async () => {
    const giveUpAt = Date.now() + PATIENCE_MS
    for (;;) {
      const owed = await owedBy(twin, told)
      if (owed.length === 0) return
      if (Date.now() > giveUpAt) throw new Error(`The product was not told: ${owed.join(', ')}`)
      await wait(20)
    }
  }
}

async function owedBy(twin: string, told: Set<string>): Promise<string[]> {
  const ledger = (await read(twin, 'ledger')) as Entry[]
  const sent = (await read(twin, 'webhooks')) as Sent[]
  for (const { kind, sid, about, fate } of sent) if (kind === 'status' && fate !== 'waiting') told.add(`${sid} ${about}`)
  const asked = ledger.filter(({ statusCallback }) => statusCallback !== null)
  const due = asked.flatMap(({ sid, status }) => (reportsUpTo[status] ?? []).map((report) => `${sid} ${report}`))
  return due.filter((report) => !told.has(report))
}

async function read(twin: string, door: string): Promise<unknown> {
  return (await fetch(`${twin}/emulator/${door}`)).json()
}
