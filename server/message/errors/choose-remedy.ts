import { type Phone, phoneVariants } from '../../phone/phone.ts'
import type { Message } from '../message.ts'
import type { Pace } from '../retry-delay.ts'
import { knownError } from './known-errors.ts'

/** What may still bring a message to its reader: nothing, the same later, a template, or the other form of the number. */
export type Remedy =
  { remedy: 'none' } | { remedy: 'later'; pace: Pace } | { remedy: 'as_template' } | { remedy: 'other_number'; to: Phone }

type Facts = Pick<Message, 'form' | 'templateOnly' | 'toVariant' | 'localStart' | 'recipient'>

const none: Remedy = { remedy: 'none' }

/** What a failed message, as it left, is still to be tried with. Another form and another number are tried once each. */
export function chooseRemedy(message: Facts, errorCode: number | null): Remedy {
  const known = knownError(errorCode)
  switch (known?.class) {
    case 'retry':
      return { remedy: 'later', pace: known.pace }
    case 'other_form':
      return message.form === 'text' && !message.templateOnly && hasTemplates(message) ? { remedy: 'as_template' } : none
    case 'other_variant': {
      const to = message.toVariant === null ? otherVariant(message.recipient.phone) : undefined
      return to === undefined ? none : { remedy: 'other_number', to }
    }
    case 'permanent':
    case 'operator':
    case 'suppress':
    case undefined:
      return none
  }
}

/** Only what speaks of an appointment: an answer or a test is free text or nothing. */
function hasTemplates({ localStart }: Pick<Message, 'localStart'>): boolean {
  return localStart !== null
}

/** Mexico with and without the old 1, Argentina with and without the 9, Brazil with and without the ninth digit. */
function otherVariant(phone: string | null): Phone | undefined {
  return phone === null ? undefined : phoneVariants(phone as Phone)[1]
}
