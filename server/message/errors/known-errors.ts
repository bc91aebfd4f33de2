import { type Pace, paces } from '../retry-delay.ts'
import type { Meaning } from './texts/es.ts'

/**
 * What a code asks for. `permanent`: this message is over. `retry`: the same again, later. `operator`: over, and somebody of the
 * business or the installation has to mend something. `suppress`: over, and this person is not to be written to. `other_form`:
 * once as a template. `other_variant`: once to the other form of the number.
 */
export type ErrorClass = 'permanent' | 'retry' | 'operator' | 'suppress' | 'other_form' | 'other_variant'

export type KnownError = { class: 'retry'; meaning: Meaning; pace: Pace } | { class: Exclude<ErrorClass, 'retry'>; meaning: Meaning }

const permanent = (meaning: Meaning): KnownError => ({ class: 'permanent', meaning })
const operator = (meaning: Meaning): KnownError => ({ class: 'operator', meaning })
const suppress = (meaning: Meaning): KnownError => ({ class: 'suppress', meaning })
const retry = (meaning: Meaning, pace: Pace): KnownError => ({ class: 'retry', meaning, pace })

/** Every code with which a message to WhatsApp may be turned away or fail. Each has its page: `sourceOf`. */
export const knownErrors: Readonly<Record<number, KnownError>> = {
  20003: operator('account_unknown'),
  20404: operator('account_missing'),
  20429: retry('too_many_at_once', paces.seconds),
  21211: permanent('number_invalid'),
  21212: operator('sender_unknown'),
  21408: operator('country_closed'),
  21603: permanent('fault_of_ours'),
  21604: permanent('fault_of_ours'),
  21606: operator('sender_unknown'),
  21608: operator('account_trial'),
  21609: permanent('fault_of_ours'),
  21610: suppress('opted_out'),
  21611: retry('sender_queue', paces.hours),
  21612: permanent('number_out_of_reach'),
  21614: permanent('number_landline'),
  21617: permanent('words_too_long'),
  21619: permanent('fault_of_ours'),
  21654: permanent('fault_of_ours'),
  21655: operator('template_missing'), // the template was deleted, or belongs to another account
  21656: permanent('fault_of_ours'),
  21658: permanent('fault_of_ours'),
  21701: operator('sender_unknown'), // the messaging service is gone
  21910: permanent('fault_of_ours'),
  30001: retry('sender_queue', paces.hours),
  30002: operator('account_suspended'),
  30003: retry('phone_off', paces.once),
  30004: permanent('phone_blocks'),
  30005: permanent('number_gone'),
  30006: permanent('number_landline'),
  30007: operator('taken_for_spam'),
  30008: retry('provider_fault', paces.once),
  30036: permanent('waited_too_long'),
  63001: operator('sender_broken'),
  63002: operator('sender_unknown'),
  63003: { class: 'other_variant', meaning: 'number_without_whatsapp' },
  63005: permanent('words_refused'),
  63007: operator('sender_unknown'),
  63008: operator('sender_broken'),
  63009: retry('provider_fault', paces.minutes),
  63010: retry('provider_fault', paces.minutes),
  63012: retry('provider_fault', paces.minutes),
  63013: permanent('words_refused'),
  63014: suppress('blocked'),
  63015: operator('sandbox_not_joined'),
  63016: { class: 'other_form', meaning: 'template_needed' },
  63017: retry('too_many_at_once', paces.minutes),
  63018: retry('sender_limit', paces.hours),
  63019: permanent('file_refused'),
  63020: operator('business_rejected'),
  63021: permanent('words_refused'),
  63022: operator('sender_broken'),
  63023: retry('provider_fault', paces.once),
  63024: { class: 'other_variant', meaning: 'number_without_whatsapp' },
  63025: permanent('file_refused'),
  63026: operator('taken_for_spam'),
  63027: operator('template_missing'),
  63028: permanent('fault_of_ours'),
  63029: retry('phone_too_old', paces.once),
  63030: permanent('fault_of_ours'),
  63031: permanent('number_of_sender'),
  63032: permanent('person_limited'),
  63034: permanent('file_refused'),
  63037: permanent('file_refused'),
  63038: retry('account_daily_limit', paces.nextDay),
  63040: operator('template_rejected'),
  63041: operator('template_paused'),
  63042: operator('template_disabled'),
  63049: operator('taken_for_marketing'), // ours are handed in as utility: WhatsApp has changed its mind about one
  63051: operator('business_locked'),
  63062: operator('business_terms'),
}

/** The codes that say of somebody that they are not to be written to. */
export const unwantedCodes = Object.entries(knownErrors).flatMap(([code, known]) => (known.class === 'suppress' ? [Number(code)] : []))

/** A code of our own, which no provider uses: a message was looked for and not found, and may have arrived all the same. */
export const NOBODY_KNOWS = 1

/** What a code means; undefined for one that is not known here. */
export function knownError(code: number | null): KnownError | undefined {
  if (code === NOBODY_KNOWS) return permanent('nobody_knows')
  return code === null ? undefined : knownErrors[code]
}

const ofSender = new Set<Meaning>([
  'account_unknown',
  'account_missing',
  'account_suspended',
  'sender_unknown',
  'sender_broken',
  'business_rejected',
  'business_locked',
  'business_terms',
  // One may be a message's own; many in a row are a sender that is to slow down.
  'taken_for_spam',
])

/** Whether a code says that nothing leaves from this sender, whatever it is and whomever it is for, until somebody mends it. */
export function stopsSender(code: number): boolean {
  const known = knownError(code)
  return known !== undefined && ofSender.has(known.meaning)
}

/** Where Twilio says what a code means. */
export function sourceOf(code: number): string {
  return `twilio.com/docs/api/errors/${code}`
}
