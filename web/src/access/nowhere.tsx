import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Door } from './door.tsx'
import { meQuery } from './me.ts'
import { SignOutButton } from './sign-out-button.tsx'

/** Signed in, and a member of nothing yet. */
export function Nowhere() {
  const t = useTranslations('access')
  const { data } = useQuery(meQuery)
  return (
    <Door title={t('nowhere')} hint={t('nowhereHint', { email: data?.user.email ?? '' })}>
      <SignOutButton />
    </Door>
  )
}
