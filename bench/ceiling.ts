import { fork } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { type Delivered, ledgerOf, type SeparateEmulator } from '../tests/processes/emulator.ts'
import { usageOf } from './process-usage.ts'
import type { BareAnswer, BareRequest, Upstream } from './bare-sdk.ts'

const WARM_UP = 100

export interface Preparation {
  /** Sent before, to be warm; a hundred of the messages themselves, unless said otherwise. */
  warmUp?: readonly Delivered[]
  prepare?: () => Promise<void>
}

export interface Ceiling {
  /** Sends these again, after its preparation, and answers how many a second were accepted, from the first request on, and at what cost. */
  send(messages: readonly Delivered[], before?: Preparation): Promise<{ perSecond: number; cpuSeconds: number }>
  stop(): void
}

/** The bare SDK loop in a process of its own, as the product is: warmed up, since the product is warm as well. */
export function openCeiling(emulator: SeparateEmulator): Ceiling {
  const { url } = emulator
  const child = fork(fileURLToPath(new URL('bare-sdk.ts', import.meta.url)), { execArgv: [] })
  const ask = async (messages: readonly Delivered[]): Promise<BareAnswer> => {
    const request: BareRequest = { ...upstreamOf(emulator), messages: messages.map(({ to, body }) => ({ to, body })) }
    child.send(request)
    const [answer] = (await once(child, 'message')) as [BareAnswer]
    return answer
  }
  return {
    send: async (messages, { warmUp = messages.slice(0, WARM_UP), prepare } = {}) => {
      await ask(warmUp)
      await fetch(`${url}/emulator/reset`, { method: 'POST' })
      await prepare?.()
      const before = usageOf(child.pid ?? 0)
      const { startedAt } = await ask(messages)
      const accepted = (await ledgerOf(url)).map(({ acceptedAt }) => Date.parse(acceptedAt))
      const after = usageOf(child.pid ?? 0)
      return {
        perSecond: messages.length / ((Math.max(...accepted) - startedAt) / 1_000),
        cpuSeconds: (after?.cpuSeconds ?? NaN) - (before?.cpuSeconds ?? NaN),
      }
    },
    stop: () => void child.kill(),
  }
}

/** What the SDK needs to know to write to it. */
export function upstreamOf({ url, env }: SeparateEmulator): Upstream {
  return {
    url,
    accountSid: env['TWILIO_ACCOUNT_SID'] ?? '',
    authToken: env['TWILIO_AUTH_TOKEN'] ?? '',
    from: env['TWILIO_WHATSAPP_FROM'] ?? '',
  }
}
