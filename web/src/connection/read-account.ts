import { queryOptions, useMutation } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import type { Message } from '../message/read-messages.ts'
import { useBusiness } from '../organization/business.ts'

export type Account = Schemas['TwilioAccount']
export type NewAccount = Schemas['NewTwilioAccount']

const accountKey = 'twilio-account'

export function accountQuery(api: Api) {
  return queryOptions({ queryKey: [api.slug, accountKey], queryFn: () => valueOf(api.GET('/organization/twilio-account')) })
}

export function useConnecting(done: () => void) {
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (body: NewAccount) => valueOf(api.PUT('/organization/twilio-account', { body })),
    onSuccess: (account) => {
      queries.setQueryData(accountQuery(api).queryKey, account)
      refresh(api)
      done()
    },
  })
}

export function useDisconnecting(done: () => void) {
  const { api } = useBusiness()
  return useMutation({
    mutationFn: () => valueOf(api.DELETE('/organization/twilio-account')),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: [api.slug, accountKey] })
      refresh(api)
      done()
    },
  })
}

/** What leaves, and whether it may, depends on the account. */
function refresh(api: Api): void {
  for (const key of ['status', 'messages', 'templates']) void queries.invalidateQueries({ queryKey: [api.slug, key] })
}

const DAY_MS = 86_400_000
const LOOK_MS = 2_000
const open: readonly Message['status'][] = ['queued', 'sending', 'uncertain', 'sent', 'delivered']

/** The latest test message by this account; looked at again while something may still become of it. */
export function latestTestQuery(api: Api, { source, connectedAt }: Account) {
  const from = source === 'organization' && connectedAt !== null ? connectedAt : new Date(today() - DAY_MS).toISOString()
  const query = { kind: 'test', from, limit: 1 }
  return queryOptions({
    queryKey: [api.slug, 'messages', 'test', from],
    queryFn: async (): Promise<Message | null> => (await valueOf(api.GET('/messages', { params: { query } }))).items[0] ?? null,
    refetchInterval: ({ state }) => (state.data && open.includes(state.data.status) ? LOOK_MS : false),
  })
}

function today(): number {
  return Math.floor(Date.now() / DAY_MS) * DAY_MS
}

export function useTesting(account: Account, done: () => void) {
  const { api } = useBusiness()
  return useMutation({
    mutationFn: (to: string) => valueOf(api.POST('/organization/twilio-account/test', { body: { to } })),
    onSuccess: (message) => {
      queries.setQueryData(latestTestQuery(api, account).queryKey, message)
      done()
    },
  })
}
