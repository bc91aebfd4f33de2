import type { Message } from '../message.ts'
import type { Progress } from './callback.ts'

type Standing = Pick<Message, 'status' | 'errorCode' | 'sentAt' | 'deliveredAt' | 'readAt'>

/** What a report says of a message that the provider has taken. */
export interface Report {
  progress: Progress
  errorCode: number | null
}

/**
 * How the message stands once the report is known; the very same object when it says nothing new. The order is sent, failed,
 * delivered, read, and nothing goes back in it, so reports may come in any order and any number of times: who has a message on
 * the phone has it, whatever else was said. Reports bear no time: each of ours is that of the first one that told.
 */
export function merge<M extends Standing>(message: M, { progress, errorCode }: Report, at: Date): M {
  const { status, sentAt, deliveredAt } = message
  switch (progress) {
    case 'sent':
      return message
    case 'failed':
      if (status === 'sent') return { ...message, status: 'failed', errorCode }
      return status === 'failed' && message.errorCode === null && errorCode !== null ? { ...message, errorCode } : message
    case 'delivered':
      if (status === 'delivered' || status === 'read') return message
      return { ...message, status: 'delivered', errorCode: null, sentAt: sentAt ?? at, deliveredAt: at }
    case 'read':
      if (status === 'read') return message
      return { ...message, status: 'read', errorCode: null, sentAt: sentAt ?? at, deliveredAt: deliveredAt ?? at, readAt: at }
  }
}
