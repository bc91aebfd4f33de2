/** What a key or a person may do; each role may do what the ones before it may. */
export const roles = ['professional', 'receptionist', 'admin', 'owner'] as const
export type Role = (typeof roles)[number]

export function mayActAs(role: Role, needed: Role): boolean {
  return roles.indexOf(role) >= roles.indexOf(needed)
}
