import { createHmac } from 'node:crypto'

/** The fields of a webhook by name. */
export type Form = Readonly<Record<string, string>>

/** Twilio's signature: over the address and then the name and value of each field, in the order of the names. */
export function sign(token: string, address: string, form: Form): string {
  const names = Object.keys(form).sort()
  const text = names.reduce((signed, name) => signed + name + (form[name] ?? ''), address)
  return createHmac('sha1', token).update(text).digest('base64')
}
