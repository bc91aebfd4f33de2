import { createHmac } from 'node:crypto'

/** As Twilio signs a form that it posts to this address. */
export function signatureOf(address: string, fields: Record<string, string>, token: string): string {
  const text = Object.keys(fields)
    .sort()
    .reduce((signed, name) => signed + name + (fields[name] ?? ''), address)
  return createHmac('sha1', token).update(text).digest('base64')
}
