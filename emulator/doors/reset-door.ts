import type { Emulator } from '../emulator.ts'
import { noFaults } from '../faults/faults.ts'
import type { Rules } from '../rules/rules.ts'

/** As if just started for the first time. */
export function resetDoor({ chance, faults, ledger, limits, rules, storage, timers, webhooks }: Emulator, rulesAtStart: Readonly<Rules>) {
  return async () => {
    await storage.forget()
    timers.clear()
    limits.forget()
    webhooks.forget()
    Object.assign(rules, rulesAtStart)
    Object.assign(faults, structuredClone(noFaults))
    chance.reseed(faults.seed)
    ledger.touch()
    return { reset: true }
  }
}
