import { createHash, randomBytes } from 'node:crypto'
import type { Role } from './role.ts'

/** A key of one organization and one role. Only its hash is kept: it is shown once. */
export interface ApiKey {
  id: string
  organizationId: string
  name: string
  role: Role
}

/** 160 random bits: nothing to guess, so a plain hash is enough to store. The prefix lets scanners find leaked keys. */
export function newKey(): string {
  return `pk_${randomBytes(20).toString('hex')}`
}

export function hashOf(key: string): string {
  return createHash('sha256').update(key).digest('hex')
}
