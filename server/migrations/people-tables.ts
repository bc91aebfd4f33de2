import type { ColumnType, Generated } from 'kysely'
import type { At, Maybe, MaybeAt } from './columns.ts'

type Role = 'owner' | 'admin' | 'receptionist' | 'professional'

export interface UserTable {
  id: string
  email: string
  name: string
  locale: 'es' | 'en' | 'pt-BR'
  operator: Generated<boolean>
  emailVerified: Generated<boolean>
  image: Maybe<string>
  createdAt: At
  updatedAt: At
}

interface SessionTable {
  id: string
  userId: string
  token: string
  expiresAt: At
  createdAt: At
  updatedAt: At
  ipAddress: Maybe<string>
  userAgent: Maybe<string>
}

interface CredentialTable {
  id: string
  userId: string
  accountId: string
  providerId: string
  password: Maybe<string>
  accessToken: Maybe<string>
  refreshToken: Maybe<string>
  idToken: Maybe<string>
  accessTokenExpiresAt: MaybeAt
  refreshTokenExpiresAt: MaybeAt
  scope: Maybe<string>
  createdAt: At
  updatedAt: At
}

interface VerificationTable {
  id: string
  identifier: string
  value: string
  expiresAt: At
  createdAt: At
  updatedAt: At
}

interface Standing {
  role: Role
  locationIds: Maybe<string[]>
  professionalId: Maybe<string>
}

export interface MemberTable extends Standing {
  id: string
  organizationId: string
  userId: string
  createdAt: At
}

export interface InvitationTable extends Standing {
  id: string
  organizationId: string
  email: string
  tokenHash: string
  createdAt: At
  expiresAt: At
}

export interface ApiKeyTable {
  id: string
  organizationId: string
  name: string
  role: Role
  keyHash: string
  hint: string
  createdAt: At
  revokedAt: MaybeAt
  /** To the hour. */
  lastUsedAt: MaybeAt
}

interface AuditEventTable {
  id: string
  organizationId: Maybe<string>
  at: At
  actor: string
  action: string
  subject: string
  detail: ColumnType<Record<string, unknown>, string, never>
}

/** People who sign in, and what they may. */
export interface PeopleTables {
  user: UserTable
  session: SessionTable
  credential: CredentialTable
  verification: VerificationTable
  member: MemberTable
  invitation: InvitationTable
  apiKey: ApiKeyTable
  rateLimit: { key: string; count: number; resetsAt: At }
  auditEvent: AuditEventTable
}
