import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { Door } from './door.tsx'
import { meQuery } from './me.ts'
import { signOut } from './sign-in.ts'

/** Signed in, and a member of nothing yet. */
export function Nowhere() {
  const t = useTranslations('access')
  const s = useTranslations('shell')
  const { data } = useQuery(meQuery)
  return (
    <Door title={t('nowhere')} hint={t('nowhereHint', { email: data?.user.email ?? '' })}>
      <button type="button" className="button" onClick={() => void signOut().then(() => location.assign('/ingresar'))}>
        {s('signOut')}
      </button>
    </Door>
  )
}
