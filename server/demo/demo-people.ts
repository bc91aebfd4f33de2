import { createUser } from '../access/create-user.ts'
import { hashPassword, isPassword } from '../access/password.ts'
import type { Role } from '../access/role.ts'
import * as users from '../access/user-store.ts'
import type { ApiContext } from '../api/context.ts'
import { addMember } from '../member/add-member.ts'
import type { Db } from '../platform/database/database.ts'
import { derivedKey } from '../platform/secret-key.ts'

interface DemoPerson {
  email: string
  name: string
  role: Role
  locations: readonly string[] | null
  professional: string | null
}

/** One of each kind. They share a password, and it opens nothing but the demo. */
const demoPeople: readonly DemoPerson[] = [
  { email: 'demo@puntual.local', name: 'Valentina Azahar', role: 'owner', locations: null, professional: null },
  { email: 'recepcion@puntual.local', name: 'Luisa Ortiz', role: 'receptionist', locations: ['chapinero'], professional: null },
  { email: 'luz@puntual.local', name: 'Luz Marina Ortiz', role: 'professional', locations: null, professional: 'luz' },
]

/** How to get into the demo by hand. */
export interface DemoSignIn {
  email: string
  password: string
}

/** Derived from the installation's secret, so that every start can print the same one. */
function demoPassword(secretKey: string): string {
  return derivedKey(secretKey, 'demo-password').slice(0, 12)
}

/** Hashed once and before any transaction: it takes its time on purpose. */
export function hashDemoPassword(secretKey: string): Promise<string> {
  return hashPassword(demoPassword(secretKey))
}

/** Lets the demo's people in; those who were there before get their old password back. */
export async function seatPeople(
  ctx: ApiContext,
  passwordHash: string,
  offer: { locations: Map<string, string>; professionals: Map<string, string> },
): Promise<void> {
  for (const { email, name, role, locations, professional } of demoPeople) {
    const known = await users.findByEmail(ctx.db, email)
    if (known) await users.setPassword(ctx.db, known.id, passwordHash, ctx.clock.now())
    const user = known ?? (await createUser(ctx, { email, name, locale: 'es', passwordHash }))
    await addMember(ctx, user, {
      role,
      locationIds: locations && [...locations].map((key) => offer.locations.get(key) ?? ''),
      professionalId: professional && (offer.professionals.get(professional) ?? ''),
    })
  }
}

/** How the owner of the demo gets in; undefined once somebody gave them another password. */
export async function demoSignIn(db: Db, secretKey: string): Promise<DemoSignIn | undefined> {
  const [{ email } = { email: '' }] = demoPeople
  const password = demoPassword(secretKey)
  const user = await users.findByEmail(db, email)
  const isStill = user !== undefined && (await isPassword(await users.passwordHashOf(db, user.id), password))
  return isStill ? { email, password } : undefined
}
