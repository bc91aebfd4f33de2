import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { WithLaterWords } from '../words/later.tsx'
import { PasswordPanel } from './password-panel.tsx'
import './people.css'
import { SessionsPanel } from './sessions-panel.tsx'
import { YouPanel } from './you-panel.tsx'

/** One's own, whatever one's role: name, language, password, and where one is signed in. */
export function AccountPage() {
  return (
    <WithLaterWords>
      <Account />
    </WithLaterWords>
  )
}

function Account() {
  const t = useTranslations('account')
  const { data: me } = useQuery(meQuery)
  return (
    <div className="account-page">
      <h1>{t('title')}</h1>
      {me !== undefined && <YouPanel me={me} />}
      <PasswordPanel email={me?.user.email ?? ''} />
      <SessionsPanel />
    </div>
  )
}
