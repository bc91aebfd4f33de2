import { z } from 'zod'
import { endpoint } from '../access/endpoint.ts'
import { wipeDemo, type WipeContext } from './wipe-demo.ts'

export const statusOf = { 'not-demo': 409 } as const

const wiped = z
  .object({ beginAt: z.string().nullable().describe('Where one’s own business is opened now; null where somebody still signs in here') })
  .meta({ id: 'WipedDemo' })

export const demoEndpoints = [
  endpoint({
    tag: 'organization',
    method: 'post',
    path: '/organization/wipe-demo',
    operationId: 'wipeDemo',
    summary: 'Remove the demo with all that was done in it, and the accounts that knew nothing else; never a business of one’s own',
    role: 'owner',
    whole: true,
    secret: true,
    answer: wiped,
    handle: async (ctx: WipeContext) => ({ beginAt: (await wipeDemo(ctx)) ?? null }),
  }),
]
