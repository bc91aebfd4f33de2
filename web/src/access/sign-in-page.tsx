import { Link, useNavigate, useSearch } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Door } from './door.tsx'
import { SignInForm } from './sign-in-form.tsx'

export function SignInPage() {
  const t = useTranslations('access')
  const navigate = useNavigate()
  const { volver } = useSearch({ from: '/ingresar' })
  return (
    <Door title={t('title')}>
      <SignInForm done={() => void navigate({ href: volver ?? '/' })} />
      <Link to="/recuperar" className="link">
        {t('forgot')}
      </Link>
    </Door>
  )
}
