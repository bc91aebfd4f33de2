import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import * as field from '../access/fields.ts'
import { roles } from '../access/role.ts'
import type { PersonContext } from '../access/standing.ts'
import * as users from '../access/user-store.ts'
import type { User } from '../access/user.ts'
import * as members from './store.ts'

const me = z
  .object({
    user: z.object({ id: z.string(), name: z.string(), email: z.string(), locale: field.locale }),
    operator: z.boolean().describe('Runs the installation: may name any organization, and acts there as its owner'),
    memberships: z.array(
      z.object({
        organization: z.object({
          id: z.string(),
          slug: z.string().describe('What X-Organization names'),
          name: z.string(),
          locale: field.locale,
          timeZone: z.string(),
          country: z.string(),
          demo: z.boolean(),
        }),
        role: z.enum(roles),
        locationIds: z.array(z.string()).nullable().describe('null: all of them'),
        professionalId: z.string().nullable().describe('Whose column is theirs; of a professional, the only one they see'),
      }),
    ),
  })
  .meta({ id: 'Me' })

async function show(ctx: PersonContext, { operator, ...user }: User): Promise<z.input<typeof me>> {
  return { user, operator, memberships: await members.ofUser(ctx.db, user.id) }
}

const door = { tag: 'me', role: 'person', path: '/me', answer: me } as const

export const meEndpoints = [
  endpoint({
    ...door,
    method: 'get',
    operationId: 'getMe',
    summary: 'Who is signed in, and where they belong',
    handle: (ctx: PersonContext) => show(ctx, ctx.user),
  }),
  endpoint({
    ...door,
    method: 'patch',
    operationId: 'changeMe',
    summary: 'Change one’s own name or language',
    body: z.strictObject({ name: field.name.optional(), locale: field.locale.optional() }).meta({ id: 'MeChange' }),
    handle: async (ctx: PersonContext, { body }) => {
      await users.update(ctx.db, ctx.user.id, body, ctx.clock.now())
      return show(ctx, (await users.find(ctx.db, ctx.user.id)) ?? ctx.user)
    },
  }),
]
