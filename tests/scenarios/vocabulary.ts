import { draftOf, type StepDefinition } from './step.ts'
import { bookingSteps } from './steps/bookings.ts'
import { clockSteps } from './steps/clock.ts'
import { phoneSteps } from './steps/phones.ts'
import { recordSteps } from './steps/records.ts'
import { replySteps } from './steps/replies.ts'
import { salonSteps } from './steps/salon.ts'
import { twilioSteps } from './steps/twilio.ts'
import { workerSteps } from './steps/workers.ts'

/** Every sentence that scenarios are made of, by what it speaks of. */
export const vocabulary: Record<string, readonly StepDefinition[]> = {
  'The salon and its clients': salonSteps,
  'The clock': clockSteps,
  'The workers': workerSteps,
  'What the receptionist does': bookingSteps,
  'What Twilio and WhatsApp do': twilioSteps,
  'What clients do': replySteps,
  'What a phone has heard': phoneSteps,
  'What the product shows': recordSteps,
}

export const everyStep: readonly StepDefinition[] = Object.values(vocabulary).flat()

interface Sentence {
  place: string
  keyword: string
  text: string
  table: unknown
}

/** The one definition of a sentence and what stands in its places; throws what is wrong with it, and where. */
export function find(sentence: Sentence, among: readonly StepDefinition[] = everyStep): { definition: StepDefinition; values: unknown[] } {
  const { place, keyword, text, table } = sentence
  const fault = (what: string) => new Error(`${place}  ${keyword} ${text}\n${what}`)
  const fitting = among.flatMap((definition) => {
    const values = definition.match(text)
    return values === undefined ? [] : [{ definition, values }]
  })
  const [found, other] = fitting
  if (found === undefined) throw fault(`No step is worded like this. ${suggest(text, among)}`)
  if (other !== undefined) {
    throw fault(`More than one step is worded like this:\n${fitting.map(({ definition }) => `  ${definition.expression}`).join('\n')}`)
  }
  if (text.endsWith(':') !== (table !== undefined)) throw fault('A sentence has a table below it exactly when it ends in a colon')
  return found
}

function suggest(text: string, among: readonly StepDefinition[]): string {
  const closest = among.toSorted((a, b) => likeness(b.expression, text) - likeness(a.expression, text))[0]
  const draft = `A new one would begin: step('${draftOf(text)}', …)`
  return closest === undefined ? draft : `The closest is:\n  ${closest.expression}\n${draft}`
}

/** How many of the words of both are the same, from 0 to 1. */
function likeness(one: string, other: string): number {
  const [a, b] = [wordsOf(one), wordsOf(other)]
  return (2 * [...a].filter((word) => b.has(word)).length) / (a.size + b.size)
}

function wordsOf(text: string): Set<string> {
  return new Set(text.toLowerCase().match(/[\p{L}\d]+/gu))
}
