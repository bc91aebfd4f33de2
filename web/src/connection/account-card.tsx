import { IconAlertTriangleFilled, IconCircleCheck, IconDeviceMobile, IconPlugConnectedX } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { sayAtClock, sayShortDate } from '../calendar/format.ts'
import { dateOf, timeOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import type { Account } from './read-account.ts'
import { useSenderName } from './sender-name.ts'

/** By what messages leave now, and what is wrong with it. */
export function AccountCard({ account, children }: { account: Account; children: ReactNode }) {
  const { tone, title, hint } = useStanding(account)
  const Icon = { good: IconCircleCheck, twin: IconDeviceMobile, none: IconPlugConnectedX, bad: IconAlertTriangleFilled }[tone]
  return (
    <div className={`panel connection-card ${tone}`}>
      <div className="connection-standing">
        <Icon className="icon" aria-hidden="true" />
        <div>
          <h3>{title}</h3>
          {hint !== undefined && <p className="second">{hint}</p>}
        </div>
      </div>
      <Facts account={account} />
      <Troubles account={account} />
      <div className="acts">
        {account.source === 'emulator' && <PhoneLink />}
        {children}
      </div>
    </div>
  )
}

function useStanding({ source, unreadable, paused }: Account): { tone: 'good' | 'twin' | 'none' | 'bad'; title: string; hint?: string } {
  const t = useTranslations('connection')
  const { organization } = useBusiness()
  if (unreadable) return { tone: 'bad', title: t('unreadableTitle'), hint: t('unreadableHint') }
  const tone = paused === null ? 'good' : 'bad'
  switch (source) {
    case 'organization':
      return { tone, title: t('ownTitle') }
    case 'installation':
      return { tone, title: t('installationTitle'), hint: t('installationHint') }
    case 'emulator':
      return { tone: 'twin', title: t('emulatorTitle'), hint: organization.demo ? t('emulatorDemo') : t('emulatorHint') }
    case null:
      return { tone: 'none', title: t('noneTitle'), hint: t('noneHint') }
  }
}

function Facts({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const { location, manner } = useBusiness()
  const { source, accountSid, connectedAt } = account
  const sender = useSenderName(account)
  if (source !== 'organization' && source !== 'installation') return null
  return (
    <dl className="connection-facts">
      <div>
        <dt>{t('sender')}</dt>
        <dd>{sender}</dd>
      </div>
      <div>
        <dt>{t('account')}</dt>
        <dd>
          <code>{accountSid}</code>
        </dd>
      </div>
      {source === 'organization' && connectedAt !== null && (
        <div>
          <dt>{t('since')}</dt>
          <dd>{sayShortDate(dateOf(toLocal(connectedAt, location.timeZone)), manner)}</dd>
        </div>
      )}
    </dl>
  )
}

function Troubles({ account: { source, paused, reports } }: { account: Account }) {
  const t = useTranslations('connection')
  const { location, manner } = useBusiness()
  return (
    <>
      {paused !== null && (
        <div className="connection-trouble" role="alert">
          <p className="strong">{paused.title}</p>
          <p>
            {paused.fix} {t('pausedHint', { time: sayAtClock(timeOf(toLocal(paused.probeAt, location.timeZone)), manner) })}
          </p>
          <p className="caption">{t('code', { code: String(paused.code) })}</p>
        </div>
      )}
      {!reports && (source === 'organization' || source === 'installation') && <p className="connection-note">{t('noReports')}</p>}
    </>
  )
}

function PhoneLink() {
  const t = useTranslations('connection')
  const { api } = useBusiness()
  const { data } = useQuery({ queryKey: [api.slug, 'status', 'phone'], queryFn: () => valueOf(api.GET('/status')) })
  if (data?.emulatorPhone == null) return null
  return (
    <a className="button" href={data.emulatorPhone} target="_blank" rel="noreferrer">
      {t('seePhone')}
    </a>
  )
}
