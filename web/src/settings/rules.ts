import type { Organization } from '../organization/business.ts'

const ruled = [
  'enabled',
  'confirmationEnabled',
  'reminder24hEnabled',
  'reminder1hEnabled',
  'cancellationEnabled',
  'rescheduleEnabled',
  'clientsMayCancel',
] as const

/** What is switched on or off about messages. */
export type Rules = Pick<Organization['whatsapp'], (typeof ruled)[number]>

export function rulesOf({ whatsapp }: Organization): Rules {
  return Object.fromEntries(ruled.map((name) => [name, whatsapp[name]])) as unknown as Rules
}
