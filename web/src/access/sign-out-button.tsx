import { useTranslations } from 'use-intl'
import { signOut } from './sign-in.ts'

/** For pages without the menu of the account. */
export function SignOutButton() {
  const t = useTranslations('shell')
  return (
    <button type="button" className="button" onClick={() => void signOut().then(() => location.assign('/ingresar'))}>
      {t('signOut')}
    </button>
  )
}
