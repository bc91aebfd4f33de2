import { z } from 'zod'
import { endpoint } from '../../access/endpoint.ts'
import { type AccountContext, type AccountRefusal } from './account.ts'
import { connectAccount, disconnectAccount } from './connect-account.ts'
import { showAccount, shownAccount } from './show-account.ts'

export const statusOf = {
  'wrong-account': 422,
  'twilio-away': 503,
  'demo-organization': 409,
} as const satisfies Record<AccountRefusal, number>

/** As people copy it, with spaces around or within. */
const pasted = (what: string) =>
  z
    .string({ error: what })
    .max(200, what)
    .transform((text) => text.replace(/\s/g, ''))

const sid = (prefix: string, what: string) => pasted(what).pipe(z.string().regex(new RegExp(`^${prefix}[0-9a-fA-F]{32}$`), what))

const account = z
  .strictObject({
    accountSid: sid('AC', 'It begins with AC, and 32 digits and letters from a to f follow'),
    authToken: pasted('Give the Auth Token').pipe(z.string().regex(/^[\x21-\x7e]{8,100}$/, 'The Auth Token has 32 digits and letters')),
    from: pasted('Give the number that writes')
      .transform((text) => text.replace(/^whatsapp:/i, '').replace(/[().-]/g, ''))
      .pipe(z.string().regex(/^\+[1-9]\d{6,14}$/, 'Write the number with + and its country, such as +57 601 745 2210'))
      .optional()
      .describe('A WhatsApp sender of the account, or the sandbox: +14155238886'),
    messagingServiceSid: sid('MG', 'It begins with MG, and 32 digits and letters from a to f follow').optional(),
  })
  .refine(({ from, messagingServiceSid }) => (from === undefined) !== (messagingServiceSid === undefined), {
    path: ['from'],
    error: 'Give either the number that writes or a messaging service',
  })
  .transform(({ accountSid, authToken, from, messagingServiceSid }) => ({
    accountSid,
    authToken,
    from: from ?? messagingServiceSid ?? '',
  }))
  .meta({ id: 'NewTwilioAccount' })

const door = { tag: 'organization', path: '/organization/twilio-account', whole: true } as const

export const accountEndpoints = [
  endpoint({
    ...door,
    method: 'get',
    operationId: 'getTwilioAccount',
    summary: 'Whose Twilio account the organization writes by, and how it stands; its token is never answered',
    role: 'admin',
    answer: shownAccount,
    handle: (ctx: AccountContext) => showAccount(ctx),
  }),
  endpoint({
    ...door,
    method: 'put',
    operationId: 'connectTwilioAccount',
    summary: 'Write by a Twilio account of the organization’s own; it is tried before it is kept, and what waited for one leaves',
    role: 'owner',
    body: account,
    answer: shownAccount,
    handle: async (ctx: AccountContext, { body }) => {
      await connectAccount(ctx, body)
      return showAccount(ctx)
    },
  }),
  endpoint({
    ...door,
    method: 'delete',
    operationId: 'disconnectTwilioAccount',
    summary: 'Forget the organization’s own Twilio account; the installation’s serves it again, where there is one',
    role: 'owner',
    status: 204,
    handle: async (ctx: AccountContext) => disconnectAccount(ctx),
  }),
]
