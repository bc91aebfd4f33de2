const ids = {
  organization: '0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01',
  location: '0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12',
  user: '0192f0c1-bf98-7289-a2dd-4e917f7f5289',
  member: '0192f0c1-cfa9-739a-b3ee-5fa28080639a',
  invitation: '0192f0c1-dfba-74ab-84ff-60b3919174ab',
  apiKey: '0192f0c1-efcb-75bc-9500-71c4a2a285bc',
  event: '0192f0c1-ffdc-76cd-a611-82d5b3b396cd',
}

const user = { id: ids.user, name: 'Luisa Ortiz', email: 'luisa@example.com' }
const position = { role: 'receptionist', locationIds: [ids.location], professionalId: null }
const invitation = {
  id: ids.invitation,
  email: 'camilo@example.com',
  ...position,
  createdAt: '2026-11-30T14:12:09.000Z',
  expiresAt: '2026-12-07T14:12:09.000Z',
}
const by = { kind: 'user', name: user.name }
const apiKey = {
  id: ids.apiKey,
  name: 'Página web',
  role: 'receptionist',
  hint: '9d41',
  createdAt: '2026-11-30T14:12:09.000Z',
  revokedAt: null,
  lastUsedAt: '2026-12-03T14:00:00.000Z',
  by,
}

/** Of the schemas about people who sign in. */
export const peopleExamples: Record<string, unknown> = {
  Me: {
    user: { ...user, locale: 'es' },
    operator: false,
    memberships: [
      {
        organization: {
          id: ids.organization,
          slug: 'salon-azahar',
          name: 'Salón Azahar',
          locale: 'es',
          timeZone: 'America/Bogota',
          country: 'CO',
          demo: false,
        },
        ...position,
      },
    ],
  },
  MeChange: { locale: 'en' },
  Actor: by,
  Member: { id: ids.member, user, ...position, createdAt: '2026-11-30T14:12:09.000Z', lastSeenAt: '2026-12-03T14:00:00.000Z' },
  MemberChange: { role: 'admin', locationIds: null },
  ResetLink: { link: 'http://localhost:3000/clave?token=…', expiresAt: '2026-12-04T14:12:09.000Z' },
  Invitation: invitation,
  MadeInvitation: { ...invitation, link: 'http://localhost:3000/invitacion/…', mailed: true },
  NewInvitation: { email: invitation.email, ...position },
  ApiKey: apiKey,
  NewApiKey: { ...apiKey, key: 'pk_7f0c…9d41' },
  AuditEvent: {
    id: ids.event,
    at: '2026-11-30T14:12:09.000Z',
    actor: `user:${ids.user}`,
    by,
    action: 'organization.changed',
    subject: `organization:${ids.organization}`,
    detail: { 'whatsapp.enabled': { from: false, to: true } },
  },
}

export const peopleIds = { members: ids.member, invitations: ids.invitation, 'api-keys': ids.apiKey }
