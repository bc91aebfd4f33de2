import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { roles } from '../access/role.ts'
import * as users from '../access/user-store.ts'
import { changeMember, removeMember } from './change-member.ts'
import { giveResetLink } from './give-reset-link.ts'
import { type Member, type MemberContext, type MemberRefusal } from './member.ts'
import * as members from './store.ts'

export const statusOf = {
  'not-found': 404,
  'member-already': 409,
  'last-owner': 409,
  'belongs-elsewhere': 409,
  'not-yours-to-give': 403,
  'wrong-credentials': 401,
  'link-expired': 410,
  invalid: 422,
} as const satisfies Record<MemberRefusal, number>

const shownMember = z
  .object({
    id: z.string(),
    user: z.object({ id: z.string(), name: z.string(), email: z.string() }),
    role: z.enum(roles),
    locationIds: z.array(z.string()).nullable().describe('null: all of them'),
    professionalId: z.string().nullable(),
    createdAt: z.string().meta({ format: 'date-time' }),
    lastSeenAt: z.string().nullable().meta({ format: 'date-time' }).describe('To the hour, in whatever organization'),
  })
  .meta({ id: 'Member' })

/** As what somebody works, as requests give it. */
export const position = {
  role: z.enum(roles, { error: 'Use owner, admin, receptionist or professional' }),
  locationIds: z
    .array(field.id)
    .min(1, 'Name at least one location, or null for all')
    .max(200)
    .nullable()
    .describe('Where alone they see and touch anything; null: everywhere'),
  professionalId: field.id.nullable().describe('Whose column is theirs; a professional needs one and sees no other'),
}

async function show(ctx: MemberContext, shown: readonly Member[]): Promise<z.input<typeof shownMember>[]> {
  const seen = await users.lastSeenOf(
    ctx.db,
    shown.map(({ user }) => user.id),
  )
  return shown.map(({ createdAt, ...member }) => ({
    ...member,
    createdAt: createdAt.toISOString(),
    lastSeenAt: seen.get(member.user.id)?.toISOString() ?? null,
  }))
}

async function showOne(ctx: MemberContext, member: Member): Promise<z.input<typeof shownMember>> {
  const [shown] = await show(ctx, [member])
  return shown as z.input<typeof shownMember>
}

const door = { tag: 'members', role: 'admin' } as const

export const memberEndpoints = [
  endpoint({
    ...door,
    method: 'get',
    path: '/members',
    operationId: 'listMembers',
    summary: 'List the people who sign in and belong to the organization',
    query: z.strictObject(field.paging),
    answer: field.pageOf(shownMember),
    handle: async (ctx: MemberContext, { query }) => {
      const page = await members.list(ctx.db, ctx, query)
      return { ...page, items: await show(ctx, page.items) }
    },
  }),
  endpoint({
    ...door,
    method: 'patch',
    path: '/members/:id',
    operationId: 'changeMember',
    summary: 'Give somebody another role, other locations or another column; it counts from their next request on',
    body: z.strictObject(position).partial().meta({ id: 'MemberChange' }),
    answer: shownMember,
    handle: async (ctx: MemberContext, { id, body }) => showOne(ctx, await changeMember(ctx, id, body)),
  }),
  endpoint({
    ...door,
    method: 'delete',
    path: '/members/:id',
    operationId: 'removeMember',
    summary: 'Take somebody out of the organization; the last owner stays',
    status: 204,
    handle: (ctx: MemberContext, { id }) => removeMember(ctx, id),
  }),
  endpoint({
    ...door,
    method: 'post',
    path: '/members/:id/reset-link',
    operationId: 'giveResetLink',
    summary: 'A link by which somebody chooses a new password, to be handed to them; it works once and for a day',
    secret: true,
    body: z.strictObject({}).optional(),
    answer: z.object({ link: z.string(), expiresAt: z.string().meta({ format: 'date-time' }) }).meta({ id: 'ResetLink' }),
    handle: async (ctx: MemberContext, { id }) => {
      const { link, expiresAt } = await giveResetLink(ctx, id)
      return { link, expiresAt: expiresAt.toISOString() }
    },
  }),
]
