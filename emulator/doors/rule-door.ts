import type { Context } from 'hono'
import type { Emulator } from '../emulator.ts'
import { changedRules } from '../rules/change-rules.ts'
import type { Rules } from '../rules/rules.ts'
import { realRules } from '../rules/rules.ts'
import { BadRequest, readBody } from './read-body.ts'

/** Switches rules on and off; what is not given stays. */
export function ruleDoor({ ledger, rules }: Emulator) {
  return async (c: Context): Promise<Rules> => {
    const changed = changedRules(await readBody(c, Object.keys(realRules)))
    if (typeof changed === 'string') throw new BadRequest(changed)
    Object.assign(rules, changed)
    ledger.touch()
    return rules
  }
}
