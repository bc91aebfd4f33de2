import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import type { Invitation } from './invitation.ts'
import * as invitations from './invitation-store.ts'
import { invite, mailInvitation, takeBack } from './invite.ts'
import type { MemberContext } from './member.ts'
import { position } from './routes.ts'

const shown = z
  .object({
    id: z.string(),
    email: z.string(),
    ...position,
    createdAt: z.string().meta({ format: 'date-time' }),
    expiresAt: z.string().meta({ format: 'date-time' }),
  })
  .meta({ id: 'Invitation' })

const made = shown
  .extend({
    link: z.string().describe('Shown this once; whoever opens it becomes the member'),
    mailed: z.boolean().describe('Whether the mail server took a letter with it; if not, hand it over yourself'),
  })
  .meta({ id: 'MadeInvitation' })

function show({ createdAt, expiresAt, ...invitation }: Invitation) {
  return { ...invitation, createdAt: createdAt.toISOString(), expiresAt: expiresAt.toISOString() }
}

const door = { tag: 'invitations', role: 'admin' } as const

export const invitationEndpoints = [
  endpoint({
    ...door,
    method: 'get',
    path: '/invitations',
    operationId: 'listInvitations',
    summary: 'List who was invited and has not come yet',
    query: z.strictObject(field.paging),
    answer: field.pageOf(shown),
    handle: async (ctx: MemberContext, { query }) => {
      const page = await invitations.list(ctx.db, ctx, query)
      return { ...page, items: page.items.map(show) }
    },
  }),
  endpoint({
    ...door,
    method: 'post',
    path: '/invitations',
    operationId: 'invite',
    summary: 'Invite somebody; an earlier invitation of theirs is over',
    status: 201,
    secret: true,
    body: z
      .strictObject({
        email: field.email,
        role: position.role,
        locationIds: position.locationIds.default(null),
        professionalId: position.professionalId.default(null),
      })
      .meta({ id: 'NewInvitation' }),
    answer: made,
    handle: async (ctx: MemberContext, { body: { email, ...given } }) => {
      const { link, ...invitation } = await invite(ctx, email, given)
      return { ...show(invitation), link, mailed: false }
    },
    afterwards: async (ctx: MemberContext, answer) => ({ ...answer, mailed: await mailInvitation(ctx, answer.email, answer.link) }),
  }),
  endpoint({
    ...door,
    method: 'delete',
    path: '/invitations/:id',
    operationId: 'takeBackInvitation',
    summary: 'Take an invitation back: its link opens nothing any more',
    status: 204,
    handle: (ctx: MemberContext, { id }) => takeBack(ctx, id),
  }),
]
