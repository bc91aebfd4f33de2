import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { CredentialsForm } from './credentials-form.tsx'
import { FinishStep } from './finish-step.tsx'
import { type Account, latestTestQuery } from './read-account.ts'
import { SandboxStep, SenderStep } from './sender-step.tsx'
import { Step } from './step.tsx'
import { TestStep } from './test-step.tsx'

export type StepName = 'credentials' | 'sender' | 'test' | 'finish'

interface ConnectionStepsProps {
  account: Account
  /** Where somebody went by themselves; else the first that is not done is open. */
  chosen: StepName | undefined
  choose: (name: StepName) => void
}

/** From nothing to the first notice, one open step at a time. */
export function ConnectionSteps({ account, chosen, choose }: ConnectionStepsProps) {
  const t = useTranslations('connection')
  const { api, organization } = useBusiness()
  const isConnected = account.source === 'organization'
  const test = useQuery({ ...latestTestQuery(api, account), enabled: isConnected })
  const [isReady, setReady] = useState(false)
  const isTested = isConnected && (test.data?.status === 'delivered' || test.data?.status === 'read')
  const done: Record<StepName, boolean> = {
    credentials: isConnected,
    sender: isConnected && (isReady || isTested),
    test: isTested,
    finish: isTested && organization.whatsapp.enabled,
  }
  const names: readonly StepName[] = ['credentials', 'sender', 'test', 'finish']
  // What a test came to is not known at once: nothing opens that would close again.
  const next = isConnected && test.isPending ? undefined : names.find((name) => !done[name])
  const open = chosen ?? next
  const stepOf = (name: StepName, title: string) => ({
    number: names.indexOf(name) + 1,
    title,
    isDone: done[name],
    isOpen: open === name,
    open: name === 'credentials' || isConnected ? () => choose(name) : undefined,
  })
  return (
    <ol className="steps" aria-label={t('steps')}>
      <Step {...stepOf('credentials', t('credentials'))}>
        <CredentialsForm account={account} done={() => choose('sender')} />
      </Step>
      <Step {...stepOf('sender', account.sandbox ? t('joinTitle') : t('senderTitle'))}>
        {account.sandbox ? <SandboxStep account={account} /> : <SenderStep account={account} />}
        <button
          type="button"
          className="button primary"
          onClick={() => {
            setReady(true)
            choose('test')
          }}
        >
          {t('ready')}
        </button>
      </Step>
      <Step {...stepOf('test', t('testTitle'))}>
        <TestStep account={account} goOn={() => choose('finish')} />
      </Step>
      <Step {...stepOf('finish', t('finish'))}>
        <FinishStep account={account} />
      </Step>
    </ol>
  )
}
