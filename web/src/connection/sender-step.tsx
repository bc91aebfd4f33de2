import { IconBrandWhatsapp, IconCopy } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sayPhone } from '../client/client.ts'
import { useCopy } from '../feedback/copy-text.ts'
import { Field } from '../parts/field.tsx'
import { QrCode } from '../parts/qr-code.tsx'
import { SANDBOX } from './credentials.ts'
import type { Account } from './read-account.ts'

/** The sandbox hears from nobody who has not joined it. */
export function SandboxStep({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const [typed, type] = useState('')
  const words = typed.trim().replace(/^join\s+/i, '')
  const number = sayPhone(SANDBOX)
  return (
    <>
      <ol className="instructions">
        <li>
          <p>{t('joinFind')}</p>
          <Field label={t('joinWords')} hint={t('joinWordsHint')}>
            {(props) => (
              <input {...props} className="input" autoComplete="off" value={typed} onChange={(event) => type(event.target.value)} />
            )}
          </Field>
        </li>
        <li>
          <p>{words === '' ? t('joinSendPlain', { number }) : t('joinSend', { words, number })}</p>
          <ChatLink number={SANDBOX} text={`join ${words}`} />
        </li>
        <li>
          <p>{t('joinHook')}</p>
          <Webhook account={account} />
        </li>
      </ol>
      <p className="connection-note">{t('joinLimit')}</p>
    </>
  )
}

/** What is to be done at Twilio for a number, or a service, of one's own. */
export function SenderStep({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const isService = account.messagingServiceSid !== null
  return (
    <>
      <ol className="instructions">
        <li>
          <p>{t('senderOnline')}</p>
        </li>
        <li>
          <p>{isService ? t('serviceHook') : t('senderHook')}</p>
          <Webhook account={account} />
        </li>
      </ol>
      {account.reports && <p className="second">{t('senderReports')}</p>}
    </>
  )
}

/** Opens the chat with a text in it, ready to be sent: here, or on the phone that scans it. */
export function ChatLink({ number, text }: { number: string; text: string }) {
  const t = useTranslations('connection')
  const address = `https://wa.me/${number.replace('+', '')}?text=${encodeURIComponent(text)}`
  return (
    <div className="chat-link">
      <a className="button" href={address} target="_blank" rel="noreferrer">
        <IconBrandWhatsapp className="icon" aria-hidden="true" />
        {t('openChat')}
      </a>
      <figure>
        <QrCode text={address} label={t('scanAlt')} />
        <figcaption className="caption">{t('scan')}</figcaption>
      </figure>
    </div>
  )
}

function Webhook({ account: { inboundUrl, reports } }: { account: Account }) {
  const t = useTranslations('connection')
  const copy = useCopy()
  return (
    <>
      <div className="webhook">
        <code aria-label={t('webhook')}>{inboundUrl}</code>
        <button type="button" className="button small" onClick={() => copy(inboundUrl)}>
          <IconCopy className="icon" aria-hidden="true" />
          {t('copy')}
        </button>
      </div>
      {!reports && <p className="connection-note">{t('noReports')}</p>}
    </>
  )
}
