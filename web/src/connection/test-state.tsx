import { useTranslations } from 'use-intl'
import { sayPhone } from '../client/client.ts'
import { MessageMark } from '../message/message-mark.tsx'
import type { Message } from '../message/read-messages.ts'

const way = ['sent', 'delivered', 'read'] as const

/** How far the test came; or what stopped it, and what to do. */
export function TestState({ message }: { message: Message }) {
  const t = useTranslations('connection')
  const m = useTranslations('message')
  const { status, error, reason, recipient } = message
  const nextWords = useNextWords(message)
  const reached = way.findIndex((one) => one === status)
  const stopped = error ?? (reason && { title: m(status), fix: reason.text, code: 0 })
  return (
    <div className="test-state" role="status">
      <p className="second">{t('testTo', { phone: recipient.phone === null ? '' : sayPhone(recipient.phone) })}</p>
      {stopped === null ? (
        <>
          <ol className="test-way">
            {way.map((one, index) => (
              <li key={one} className={index <= reached ? 'reached' : ''} aria-current={one === status ? 'step' : undefined}>
                <MessageMark status={index <= reached ? one : 'queued'} />
                {m(one)}
              </li>
            ))}
          </ol>
          <p>{nextWords}</p>
        </>
      ) : (
        <div className="connection-trouble">
          <p className="strong">{stopped.title}</p>
          <p>{stopped.fix}</p>
          {stopped.code !== 0 && <p className="caption">{t('code', { code: String(stopped.code) })}</p>}
        </div>
      )}
    </div>
  )
}

function useNextWords({ status, waiting, notice }: Message): string {
  const t = useTranslations('connection')
  switch (status) {
    case 'sent':
      return notice?.fix ?? t('testSent')
    case 'delivered':
      return t('testDelivered')
    case 'read':
      return t('testRead')
    case 'uncertain':
      return t('testUncertain')
    case 'queued':
    case 'sending':
    case 'failed':
    case 'skipped':
      return waiting?.text ?? t('testQueued')
  }
}
