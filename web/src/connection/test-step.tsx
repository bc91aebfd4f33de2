import { useQuery } from '@tanstack/react-query'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { phoneFault, sayPhone } from '../client/client.ts'
import { usePhoneWords } from '../client/new-client.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { type Account, latestTestQuery, useTesting } from './read-account.ts'
import { ChatLink } from './sender-step.tsx'
import { TestState } from './test-state.tsx'

/** They have not written within 24 hours. */
const OUTSIDE_WINDOW = 63016

/** One real message to one's own phone, followed until it is read. */
export function TestStep({ account, goOn }: { account: Account; goOn?: () => void }) {
  const t = useTranslations('connection')
  const { api } = useBusiness()
  const latest = useQuery(latestTestQuery(api, account))
  const [again, repeat] = useState(false)
  const message = latest.data ?? undefined
  if (message === undefined || again)
    return <TestForm account={account} before={message?.recipient.phone ?? null} done={() => repeat(false)} />
  const arrived = message.status === 'delivered' || message.status === 'read'
  return (
    <>
      <TestState message={message} />
      {message.error?.code === OUTSIDE_WINDOW && <BeforeTest account={account} />}
      <div className="acts">
        {goOn !== undefined && arrived && (
          <button type="button" className="button primary" onClick={goOn}>
            {t('goOn')}
          </button>
        )}
        <button type="button" className="button" onClick={() => repeat(true)}>
          {t('testAgain')}
        </button>
      </div>
    </>
  )
}

function TestForm({ account, before, done }: { account: Account; before: string | null; done: () => void }) {
  const t = useTranslations('connection')
  const phoneWords = usePhoneWords()
  const { organization } = useBusiness()
  const [phone, setPhone] = useState(before === null ? '' : sayPhone(before))
  const [tried, tryIt] = useState(false)
  const testing = useTesting(account, done)
  const fault = useTestFault(testing.error)
  const short = phone.trim() === '' ? phoneWords.hint : wordsOf(phoneFault(phone, organization.country), phoneWords)
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    tryIt(true)
    if (short === undefined && !testing.isPending) testing.mutate(phone.trim())
  }
  return (
    <form className="connection-form" onSubmit={submit} noValidate>
      <BeforeTest account={account} />
      <Field label={t('testPhone')} hint={phoneWords.hint} fault={(tried ? short : undefined) ?? fault.atPhone}>
        {(props) => (
          <input
            {...props}
            className="input"
            type="tel"
            autoComplete="tel"
            value={phone}
            onChange={(event) => {
              setPhone(event.target.value)
              testing.reset()
            }}
          />
        )}
      </Field>
      {fault.elsewhere !== undefined && (
        <p className="fault" role="alert">
          {fault.elsewhere}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={testing.isPending}>
          {t('testSend')}
        </button>
      </div>
    </form>
  )
}

function wordsOf(fault: ReturnType<typeof phoneFault>, words: ReturnType<typeof usePhoneWords>): string | undefined {
  return fault === undefined ? undefined : words.fault(fault)
}

function useTestFault(error: unknown): { atPhone?: string; elsewhere?: string } {
  const words = useProblemWords()
  if (error === null) return {}
  return isProblem(error, 'not-a-phone') ? { atPhone: words(error) } : { elsewhere: words(error) }
}

/** WhatsApp lets nobody be written to out of the blue. */
function BeforeTest({ account: { source, from, sandbox } }: { account: Account }) {
  const t = useTranslations('connection')
  if (source === 'emulator') return <p className="second">{t('testTwin')}</p>
  if (sandbox) return null
  if (from === null) return <p className="second">{t('testWindowPlain')}</p>
  return (
    <div className="before-test">
      <p>{t('testWindow', { number: sayPhone(from) })}</p>
      <ChatLink number={from} text="Hola" />
    </div>
  )
}
