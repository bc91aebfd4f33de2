import { IconChevronLeft } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { SignOutButton } from '../access/sign-out-button.tsx'
import { useSignal } from '../api/signal.ts'
import { mannerOf } from '../calendar/manner.ts'
import { OutdatedStrip } from '../feedback/outdated-strip.tsx'
import { ConnectionStrip } from '../feedback/strip.tsx'
import { Empty } from '../parts/empty.tsx'
import { Wordmark } from '../parts/wordmark.tsx'
import { language } from '../words/language.ts'
import { WithLaterWords } from '../words/later.tsx'
import { HealthPanel } from './health-panel.tsx'
import './operator.css'
import { OrganizationList } from './organization-list.tsx'

/** Everything on this installation, for whoever runs it. */
export function OperatorPage() {
  return (
    <WithLaterWords>
      <Operator />
    </WithLaterWords>
  )
}

function Operator() {
  const t = useTranslations('operator')
  const { data: me } = useQuery(meQuery)
  const { locale } = useSignal(language)
  const { timeZone } = Intl.DateTimeFormat().resolvedOptions()
  if (me === undefined) return null
  return (
    <>
      <ConnectionStrip />
      <OutdatedStrip clock={{ timeZone, manner: mannerOf(locale, '', 'USD') }} />
      <main className="operator">
        <header className="operator-head">
          <Wordmark />
          {me.memberships.length > 0 ? (
            <a className="button quiet small" href="/">
              <IconChevronLeft className="icon" aria-hidden="true" />
              {t('back')}
            </a>
          ) : (
            <SignOutButton />
          )}
        </header>
        {me.operator ? (
          <>
            <h1>{t('title')}</h1>
            <HealthPanel />
            <OrganizationList />
          </>
        ) : (
          <Empty title={t('notYours')} hint={t('notYoursHint')} />
        )}
      </main>
    </>
  )
}
