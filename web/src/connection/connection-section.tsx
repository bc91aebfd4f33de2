import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { AccountCard } from './account-card.tsx'
import './connection.css'
import { ConnectionSteps, type StepName } from './connection-steps.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { DisconnectDialog } from './disconnect-dialog.tsx'
import { type Account, accountQuery } from './read-account.ts'
import { TestStep } from './test-step.tsx'

/** By what the organization writes, and how to connect an account of its own. */
export function ConnectionSection() {
  const t = useTranslations('connection')
  const { api } = useBusiness()
  const account = useQuery(accountQuery(api))
  return (
    <section className="connection" aria-label={t('title')}>
      <SectionHead title={t('title')} hint={t('hint')} />
      {account.isPending && <Loading />}
      {account.isError && account.data === undefined && <Failure error={account.error} retry={() => void account.refetch()} />}
      {account.data !== undefined && <Connection account={account.data} />}
    </section>
  )
}

function Connection({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const { membership, organization } = useBusiness()
  const [wanted, want] = useState(false)
  const [chosen, choose] = useState<StepName>()
  const mayConnect = mayAct(membership.role, 'owner') && !organization.demo
  const isServed = account.source === 'installation' || account.source === 'emulator'
  const connects = mayConnect && (wanted || !isServed)
  return (
    <>
      <AccountCard account={account}>
        {isServed && mayConnect && !wanted && (
          <button type="button" className="button" onClick={() => want(true)}>
            {t('connectOwn')}
          </button>
        )}
        {mayConnect && account.source === 'organization' && (
          <>
            <button type="button" className="button" onClick={() => choose('credentials')}>
              {t('change')}
            </button>
            <Disconnect account={account} />
          </>
        )}
        {!mayConnect && !organization.demo && <p className="caption">{t('ownerOnly')}</p>}
      </AccountCard>
      {connects && <ConnectionSteps account={account} chosen={chosen} choose={choose} />}
      {!connects && account.source !== null && (
        <div className="panel">
          <h3>{t('testTitle')}</h3>
          <TestStep account={account} />
        </div>
      )}
    </>
  )
}

function Disconnect({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const [asking, ask] = useState(false)
  return (
    <>
      <button type="button" className="button danger" onClick={() => ask(true)}>
        {t('disconnect')}
      </button>
      {asking && <DisconnectDialog account={account} close={() => ask(false)} />}
    </>
  )
}

function Loading() {
  return (
    <div className="connection-loading" aria-busy="true">
      <Skeleton height={132} radius={14} />
      <Skeleton height={280} radius={14} />
    </div>
  )
}
