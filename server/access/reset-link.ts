import type { Db } from '../platform/database/database.ts'
import { hashOfToken, newToken } from './token.ts'
import * as users from './user-store.ts'

const LASTS_MS = 24 * 3_600_000

/** Where somebody with this token chooses a new password. */
export function resetAddress(publicUrl: string, token: string): string {
  return `${publicUrl}/clave?token=${token}`
}

/**
 * A link by which somebody chooses a new password, for whoever hands it to them. The library that takes it goes by this machine's
 * clock, so its time does too.
 */
export async function createResetLink(db: Db, publicUrl: string, userId: string): Promise<{ link: string; expiresAt: Date }> {
  const token = newToken()
  const now = new Date()
  const expiresAt = new Date(now.getTime() + LASTS_MS)
  await users.insertVerification(db, hashOfToken(`reset-password:${token}`), userId, now, expiresAt)
  return { link: resetAddress(publicUrl, token), expiresAt }
}
