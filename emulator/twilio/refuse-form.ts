import { isBsuid, isE164, onWhatsApp, withoutChannel } from '../ledger/message.ts'
import type { RefusalCode } from './errors.ts'
import { TwilioRefusal } from './errors.ts'

const LONGEST_BODY = 1_600
const LONGEST_ADDRESS = 4_000
const MOST_MEDIA = 10

/** What Twilio sees in the request alone, whoever makes it. */
export function refuseBadForm(form: URLSearchParams): void {
  refuseWhatIsMissing(form)
  refuseBadAddresses(form.get('To') ?? '', form.get('From') ?? '')
  refuseBadContent(form)
  refuseBadBody(form.get('Body') ?? '')
  refuseBadMedia(form.getAll('MediaUrl'))
  refuseBadCallback(form.get('StatusCallback') ?? '')
  refuseBadChoices(form)
}

function refuseWhatIsMissing(form: URLSearchParams): void {
  if (!given(form, 'To')) throw new TwilioRefusal(21604)
  if (!given(form, 'From') && !given(form, 'MessagingServiceSid')) throw new TwilioRefusal(21603)
  if (!given(form, 'Body') && !given(form, 'MediaUrl') && !given(form, 'ContentSid')) throw new TwilioRefusal(21619)
}

function refuseBadAddresses(to: string, from: string): void {
  const number = withoutChannel(to)
  if (!isE164(number) && !(onWhatsApp(to) && isBsuid(number))) {
    throw new TwilioRefusal(21211, `The 'To' number ${to} is not a valid phone number.`)
  }
  if (from === '') return
  if (onWhatsApp(to) !== onWhatsApp(from)) throw new TwilioRefusal(21910)
  if (!onWhatsApp(from)) throw new TwilioRefusal(21606) // every sender here is a WhatsApp one
  if (!isE164(withoutChannel(from))) {
    throw new TwilioRefusal(21212, `The 'From' number ${from} is not a valid phone number, shortcode, or alphanumeric sender ID.`)
  }
  if (to === from) throw new TwilioRefusal(63031)
}

function refuseBadContent(form: URLSearchParams): void {
  const sid = form.get('ContentSid') ?? ''
  if (sid === '' && given(form, 'ContentVariables')) throw new TwilioRefusal(21654)
  if (sid !== '' && !/^HX[0-9a-fA-F]{32}$/.test(sid)) throw new TwilioRefusal(21655)
}

function refuseBadBody(body: string): void {
  if (body.length > LONGEST_BODY && Array.from(body).length > LONGEST_BODY) throw new TwilioRefusal(21617)
}

function refuseBadMedia(urls: readonly string[]): void {
  if (urls.some((url) => url !== '' && !isWebAddress(url))) throw new TwilioRefusal(21620)
  if (urls.length > MOST_MEDIA) throw new TwilioRefusal(21623)
}

function refuseBadCallback(url: string): void {
  if (url === '') return
  if (url.length > LONGEST_ADDRESS || !isWebAddress(url) || new URL(url).hostname.includes('_')) {
    throw new TwilioRefusal(21609, `The StatusCallback URL ${url} is not a valid URL.`)
  }
}

const choices: Readonly<Record<string, readonly string[]>> = {
  ContentRetention: ['retain', 'discard'],
  AddressRetention: ['retain', 'obfuscate'],
  RiskCheck: ['enable', 'disable'],
  TrafficType: ['free'],
  ScheduleType: ['fixed'],
}

function refuseBadChoices(form: URLSearchParams): void {
  for (const [name, allowed] of Object.entries(choices)) {
    const value = form.get(name)
    if (value && !allowed.includes(value)) throw new TwilioRefusal(20001, `${name} must be one of ${allowed.join(', ')}`)
  }
  refuseNumber(form, 'ValidityPeriod', { from: 1, to: 36_000, code: 20001 })
  refuseNumber(form, 'Attempt', { from: 1, to: 10, code: 20001 })
  const service = form.get('MessagingServiceSid')
  if (service && !/^MG[0-9a-fA-F]{32}$/.test(service)) throw new TwilioRefusal(21701)
}

function refuseNumber(form: URLSearchParams, name: string, { from, to, code }: { from: number; to: number; code: RefusalCode }): void {
  const written = form.get(name)
  if (!written) return
  const number = /^\d+$/.test(written) ? Number(written) : NaN
  if (!(number >= from && number <= to)) throw new TwilioRefusal(code, `${name} must be an integer between ${from} and ${to}`)
}

function isWebAddress(url: string): boolean {
  return URL.canParse(url) && /^https?:$/.test(new URL(url).protocol)
}

function given(form: URLSearchParams, name: string): boolean {
  return (form.get(name) ?? '') !== ''
}
