import { failureOf } from '../message/failure.ts'
import { triedAgainFor, type Message } from '../message/message.ts'
import { noticeOf } from '../message/notice.ts'
import { reasonOf } from '../message/reason.ts'
import { showMessage, shownMessage } from '../message/show-message.ts'
import type { Told } from './command.ts'
import { isSettled } from './settle-messages.ts'

/** Why a message is where it is, in a line, and how to mend it; empty for one that left and of which nothing else is to be known. */
export function whyOf(message: Message, now: Date): string {
  const { status, errorCode, reasonCode, waitingCode } = message
  const { code, title, fix } = failureOf(errorCode, 'en')
  if (status === 'failed') return `${title} (${code}). ${fix}`
  const reason = reasonOf(reasonCode ?? waitingCode, 'en')
  if (reason !== null) return reason.text
  const notice = noticeOf(message, 'en', now)
  if (notice !== null) return `${notice.title}. ${notice.fix}`
  return triedAgainFor(message) !== null ? `${title} (${code}); it is tried again at ${message.nextAttemptAt?.toISOString()}` : ''
}

/** The fields of the API, and whose it is. */
export function shownTo(message: Message, slug: string, now: Date) {
  return { organization: slug, ...shownMessage.parse(showMessage(message, { locale: 'en', now })) }
}

/** What became of a message that was waited for. Success is that it left. */
export function tellOutcome(message: Message, slug: string, now: Date): Told {
  const left = isSettled(message) && message.status !== 'failed' && message.status !== 'skipped'
  const lines = [`${message.kind} ${message.status}  ${message.id}`, message.body, whyOf(message, now), hintOf(message)]
  return { data: shownTo(message, slug, now), text: lines.filter(Boolean).join('\n'), exit: left ? 0 : 1 }
}

function hintOf(message: Message): string {
  if (isSettled(message)) return ''
  if (message.status !== 'queued') return `Not known yet; look again: puntual messages show ${message.id}`
  if (triedAgainFor(message) !== null) return ''
  return message.waitingCode === null ? 'It waits in the queue. If no product runs, start it: npm start' : 'See: puntual doctor'
}
