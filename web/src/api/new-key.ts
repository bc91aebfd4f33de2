/** A key that nobody else has; also where a page has no `crypto.randomUUID`, which is without HTTPS anywhere but on this machine. */
export function newKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
