import { IconExternalLink } from '@tabler/icons-react'
import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import '../access/access.css'
import { PasswordField } from '../access/password-field.tsx'
import { isProblem } from '../api/problem.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Field } from '../parts/field.tsx'
import { accountIn, type Draft, type DraftFault, draftOf, faultsOf } from './credentials.ts'
import { type Account, useConnecting } from './read-account.ts'
import { SenderChoice } from './sender-choice.tsx'

type FaultOf = (field: DraftFault['field']) => string | undefined

/** Account, token and sender: asked of Twilio before they are kept. */
export function CredentialsForm({ account, done }: { account: Account; done: () => void }) {
  const t = useTranslations('connection')
  const [draft, setDraft] = useState(() => draftOf(account))
  const [tried, tryIt] = useState(false)
  const connecting = useConnecting(done)
  const refusal = useRefusal(connecting.error)
  const faults = faultsOf(draft)
  const faultOf: FaultOf = (field) => {
    const found = tried ? faults.find((one) => one.field === field) : undefined
    return found === undefined ? (refusal?.field === field ? refusal.words : undefined) : t(found.fault)
  }
  const change = (part: Partial<Draft>) => {
    setDraft({ ...draft, ...part })
    connecting.reset()
  }
  const submit = (event: SyntheticEvent<HTMLFormElement>) => {
    event.preventDefault()
    tryIt(true)
    const form = event.currentTarget
    if (faults.length > 0) setTimeout(() => form.querySelector<HTMLElement>('[aria-invalid=true]')?.focus())
    else if (!connecting.isPending) connecting.mutate(accountIn(draft))
  }
  return (
    <form className="connection-form" onSubmit={submit} noValidate>
      <p className="second">
        {t('credentialsHint')}{' '}
        <a className="link" href="https://console.twilio.com" target="_blank" rel="noreferrer">
          {t('console')}
          <IconExternalLink size={14} aria-hidden="true" />
        </a>
      </p>
      <Keys draft={draft} change={change} faultOf={faultOf} />
      <SenderChoice draft={draft} change={change} faultOf={faultOf} />
      {refusal !== undefined && refusal.field === undefined && (
        <p className="fault" role="alert">
          {refusal.words}
        </p>
      )}
      <div className="acts">
        <button type="submit" className="button primary" aria-disabled={connecting.isPending}>
          {connecting.isPending ? t('checking') : t('check')}
        </button>
        {account.source === 'organization' && (
          <button type="button" className="button quiet" onClick={done}>
            {t('keep')}
          </button>
        )}
      </div>
    </form>
  )
}

function Keys({ draft, change, faultOf }: { draft: Draft; change: (part: Partial<Draft>) => void; faultOf: FaultOf }) {
  const t = useTranslations('connection')
  return (
    <>
      <Field label={t('accountSid')} hint={t('accountSidHint')} fault={faultOf('accountSid')}>
        {(props) => (
          <input
            {...props}
            className="input code"
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={draft.accountSid}
            onChange={(event) => change({ accountSid: event.target.value })}
          />
        )}
      </Field>
      <PasswordField
        label={t('authToken')}
        hint={t('authTokenHint')}
        fault={faultOf('authToken')}
        autoComplete="off"
        value={draft.authToken}
        onChange={(authToken) => change({ authToken })}
      />
    </>
  )
}

/** Where a field of the API stands in the form, and what is said of its shape. */
const fields: Record<string, { field: DraftFault['field']; shape: DraftFault['fault'] }> = {
  accountSid: { field: 'accountSid', shape: 'sidShape' },
  authToken: { field: 'authToken', shape: 'tokenShape' },
  from: { field: 'number', shape: 'numberShape' },
  messagingServiceSid: { field: 'service', shape: 'serviceShape' },
}

/** What Twilio, or we, said no to, and at which field. */
function useRefusal(error: unknown): { field: DraftFault['field'] | undefined; words: string } | undefined {
  const t = useTranslations('connection')
  const words = useProblemWords()
  if (error === null) return undefined
  if (isProblem(error, 'twilio-away')) return { field: undefined, words: t('away') }
  if (isProblem(error, 'demo-organization')) return { field: undefined, words: t('demoRefused') }
  const at = isProblem(error, 'wrong-account', 'invalid') ? fields[error.faults[0]?.path ?? ''] : undefined
  if (at === undefined) return { field: undefined, words: words(error) }
  if (isProblem(error, 'invalid')) return { field: at.field, words: t(at.shape) }
  return { field: at.field, words: t(at.field === 'authToken' ? 'tokenRefused' : 'accountRefused') }
}
