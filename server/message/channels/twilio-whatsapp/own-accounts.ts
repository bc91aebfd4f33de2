import { seal, unseal } from '../../../platform/seal.ts'
import { Sealed } from '../../../platform/sealed.ts'
import type { Channel, Served } from '../../channel.ts'
import { twilioWhatsapp } from './channel.ts'
import type { WebhookSource } from './genuine-webhook.ts'
import { type Probe, probeAccount } from './probe-account.ts'
import { callbackBaseOf } from './status-callback.ts'

/** What an organization connects. `from`: a number in E.164, or the SID of a messaging service. */
export interface OwnAccount {
  accountSid: string
  authToken: string
  from: string
  /** The token before: until then, what it signed is believed as well. */
  previous?: { authToken: string; until: string } | undefined
}

export interface OwnAccountsMeans {
  /** Closes what is kept of them. */
  key: string
  /** Twilio, or any server that speaks like it: the same for all of an installation. */
  apiUrl: string
  publicUrl: string
}

/** The Twilio accounts that organizations have of their own: how they are kept, tried, written by and believed. */
export interface OwnAccounts {
  readonly publicUrl: string
  /** Whether they can report to us what becomes of messages. */
  readonly reports: boolean
  close(account: OwnAccount): Sealed
  /** Undefined: it was closed with another key. */
  open(sealed: Sealed | undefined): OwnAccount | undefined
  probe(account: OwnAccount): Promise<Probe>
  channelOf(organization: Served): Channel | undefined
  /** Whose signature is believed when it is about this organization. */
  sourcesOf(organization: Pick<Served, 'twilioAccount'> | undefined, now: Date): WebhookSource[]
}

/** Each keeps connections open; whoever has not written for so many others gets new ones. */
const MOST_CHANNELS = 1_000

export function ownAccounts({ key, apiUrl, publicUrl }: OwnAccountsMeans): OwnAccounts {
  const channels = new Map<string, { sealed: string; channel: Channel }>()
  const callbackBase = callbackBaseOf(publicUrl, apiUrl)
  const open: OwnAccounts['open'] = (sealed) => sealed && read(key, sealed)
  return {
    publicUrl,
    reports: callbackBase !== undefined,
    close: (account) => new Sealed(seal(key, JSON.stringify(account))),
    open,
    probe: (account) => probeAccount({ ...account, apiUrl }),
    channelOf: ({ id, twilioAccount }) => {
      const known = channels.get(id)
      if (known !== undefined && known.sealed === twilioAccount?.text) return known.channel
      const account = open(twilioAccount)
      if (account === undefined || twilioAccount === undefined) return undefined
      const channel = twilioWhatsapp({ ...account, apiUrl, callbackBase })
      channels.delete(id)
      channels.set(id, { sealed: twilioAccount.text, channel })
      const [oldest] = channels.keys()
      if (channels.size > MOST_CHANNELS && oldest !== undefined) channels.delete(oldest)
      return channel
    },
    sourcesOf: (organization, now) => {
      const account = open(organization?.twilioAccount)
      if (account === undefined) return []
      const { authToken, previous } = account
      const tokens = previous !== undefined && now < new Date(previous.until) ? [authToken, previous.authToken] : [authToken]
      return tokens.map((token) => ({ authToken: token, publicUrl }))
    },
  }
}

function read(key: string, sealed: Sealed): OwnAccount | undefined {
  try {
    return JSON.parse(unseal(key, sealed.text)) as OwnAccount
  } catch {
    return undefined
  }
}
