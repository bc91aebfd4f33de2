import { useTranslations } from 'use-intl'
import { Problem } from '../api/problem.ts'

const known = [
  'offline',
  'unavailable',
  'role-too-small',
  'not-found',
  'slot-taken',
  'already-settled',
  'stale-revision',
  'in-the-past',
  'nonexistent-time',
  'invalid-time',
  'not-a-phone',
  'phone-taken',
  'invalid',
  'not-retriable',
  'not-configured',
  'in-use',
  'slug-taken',
  'in-progress',
  'too-large',
  'nothing-to-undo',
  'hold-over',
  'already-told',
  'limited',
  'no-key',
] as const
type Known = (typeof known)[number]

/**
 * A problem in the reader's words: what happened, then what to do. What has no words yet says what the server said. Of what was asked
 * for only, nothing could have been saved, and nothing is said of that.
 */
export function useProblemWords(of: 'act' | 'question' = 'act'): (error: unknown) => string {
  const t = useTranslations('problem')
  const fault = t(of === 'act' ? 'fault' : 'notAnswered')
  return (error) => {
    if (!(error instanceof Problem)) return fault
    if (isKnown(error.code)) return t(error.code)
    return error.status >= 500 ? fault : (error.reason ?? error.message) || fault
  }
}

function isKnown(code: string): code is Known {
  return (known as readonly string[]).includes(code)
}
