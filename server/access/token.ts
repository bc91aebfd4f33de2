import { createHash, randomBytes } from 'node:crypto'

/** 192 random bits for a link: nothing to guess, so a plain hash is enough to store. */
export function newToken(): string {
  return randomBytes(24).toString('base64url')
}

export function hashOfToken(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
