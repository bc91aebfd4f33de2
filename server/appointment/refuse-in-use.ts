import { Refusal } from '../platform/refusal.ts'

/** What was to go is needed by appointments ahead: says how many, and what may be done about them. */
export function refuseInUse(count: number, remedy: string): never {
  const message = `${count === 1 ? 'One appointment' : `${count} appointments`} ahead: ${remedy}`
  throw new Refusal('in-use', message, [], { appointments: count })
}
