import { countryOf } from '../../../phone/phone.ts'

/**
 * What a message costs, in US dollars, by the day it leaves. Meta's rates are those of the utility category by the recipient's country;
 * they change every quarter: add an entry, and leave the earlier ones to tell what was paid. Last compared with three published tables
 * on 2026-11-22.
 */
interface Prices {
  /** The first day on which they hold, in UTC. */
  from: string
  /** Twilio's own, for each message. */
  twilio: number
  utility: Readonly<Record<string, number>>
  /** Whether Meta charges within 24 hours of the client's last word too, for free text and templates alike. */
  chargesReplies: boolean
}

const restOfLatinAmerica = ['BO', 'CR', 'CU', 'DO', 'EC', 'GT', 'HN', 'NI', 'PA', 'PR', 'PY', 'SV', 'UY', 'VE']

const utility2026: Prices['utility'] = {
  CO: 0.0008,
  MX: 0.0085,
  AR: 0.026,
  BR: 0.0068,
  CL: 0.02,
  PE: 0.02,
  ES: 0.02,
  US: 0.0034,
  CA: 0.0034,
  ...Object.fromEntries(restOfLatinAmerica.map((country) => [country, 0.0113])),
}

/** The latest last. */
const table: readonly Prices[] = [
  { from: '2026-01-01', twilio: 0.005, utility: utility2026, chargesReplies: false },
  { from: '2026-10-01', twilio: 0.005, utility: utility2026, chargesReplies: true },
]

export interface PricedMessage {
  to: string
  at: Date
  /** Whether the client wrote within the last 24 hours. */
  answers: boolean
}

/** An estimate, before any free allowance; null where we know no rate. */
export function estimateUsd({ to, at, answers }: PricedMessage): number | null {
  const prices = table.findLast(({ from }) => at.toISOString() >= from) ?? table[0]
  const utility = prices?.utility[countryOf(to) ?? '']
  if (prices === undefined || utility === undefined) return null
  return Number((prices.twilio + (answers && !prices.chargesReplies ? 0 : utility)).toFixed(4))
}
