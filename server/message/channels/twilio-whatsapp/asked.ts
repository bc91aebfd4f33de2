import twilio from 'twilio'
import { refuseInTransaction } from '../../../platform/database/open-transaction.ts'
import type { Asked } from '../../channel.ts'
import { errorCodeOf } from './error-code.ts'

/** Asks Twilio something. What an error proves: a 4xx was answered for good; after anything else one may ask again. */
export async function asked<T>(question: () => Promise<T>): Promise<Asked<T>> {
  refuseInTransaction('A request over the network')
  try {
    return { outcome: 'answered', value: await question() }
  } catch (error) {
    if (!(error instanceof twilio.RestException) || error.status >= 500 || error.status === 429) return { outcome: 'unreachable' }
    return { outcome: 'refused', errorCode: errorCodeOf(error.code) ?? error.status }
  }
}
