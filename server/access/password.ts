import { refuse } from './user.ts'

export const SHORTEST_PASSWORD = 8
/** Longer ones would only make us hash for longer. */
export const LONGEST_PASSWORD = 128

/** Any characters, but enough of them: rules about capitals and digits make passwords that are written on the monitor. */
export function checkPassword(password: string, path = 'password'): void {
  if (password.length < SHORTEST_PASSWORD) refuseLength(path, `At least ${SHORTEST_PASSWORD} characters`)
  if (password.length > LONGEST_PASSWORD) refuseLength(path, `At most ${LONGEST_PASSWORD} characters`)
}

function refuseLength(path: string, message: string): never {
  return refuse('invalid', `${path}: ${message}`, [{ path, message }])
}

/** Loaded when needed: most commands never see a password. It takes tens of milliseconds on purpose: never inside a transaction. */
export async function hashPassword(password: string): Promise<string> {
  const { hashPassword: hash } = await import('better-auth/crypto')
  return hash(password)
}

/** Takes as long for an unknown hash as for a known one. */
export async function isPassword(hash: string | undefined, password: string): Promise<boolean> {
  const { hashPassword: toHash, verifyPassword } = await import('better-auth/crypto')
  if (hash !== undefined) return verifyPassword({ hash, password })
  await toHash(password)
  return false
}
