import { IconHelp, IconLogout, IconServer2, IconUserCircle } from '@tabler/icons-react'
import { useMantineColorScheme } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { signOut } from '../access/sign-in.ts'
import { useSignal } from '../api/signal.ts'
import { type Locale, locales } from '../calendar/manner.ts'
import { useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { chooseLanguage, language } from '../words/language.ts'
import './menus.css'
import { showShortcuts } from './shortcuts.ts'

export function AccountMenu() {
  const t = useTranslations('shell')
  const { data: me } = useQuery(meQuery)
  const name = me?.user.name ?? ''
  return (
    <div className="account">
      <button type="button" className="account-button" popoverTarget="account-menu" title={name}>
        <Avatar name={name} size={30} />
        <span className="account-name">{name}</span>
        <span className="visually-hidden">{t('account')}</span>
      </button>
      <button
        type="button"
        className="button quiet square small"
        aria-label={t('shortcuts')}
        title={t('shortcuts')}
        onClick={showShortcuts}
      >
        <IconHelp className="icon" aria-hidden="true" />
      </button>
      <div id="account-menu" popover="auto" className="menu account-menu">
        <AccountChoices />
      </div>
    </div>
  )
}

const tongues: Record<Locale, string> = { es: 'Español', en: 'English', 'pt-BR': 'Português' }

export function AccountChoices() {
  const t = useTranslations('shell')
  const { slug } = useBusiness()
  const { data: me } = useQuery(meQuery)
  return (
    <>
      <Link
        to="/o/$slug/cuenta"
        params={{ slug }}
        className="menu-item"
        onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
      >
        <IconUserCircle className="icon" aria-hidden="true" />
        {t('account')}
      </Link>
      <p className="menu-title">{t('language')}</p>
      <LanguageChoice />
      <p className="menu-title">{t('theme')}</p>
      <ThemeChoice />
      {me?.operator === true && (
        <Link to="/operador" className="menu-item">
          <IconServer2 className="icon" aria-hidden="true" />
          {t('installation')}
        </Link>
      )}
      <button type="button" className="menu-item" onClick={() => void signOut().then(() => location.assign('/ingresar'))}>
        <IconLogout className="icon" aria-hidden="true" />
        {t('signOut')}
      </button>
    </>
  )
}

function LanguageChoice() {
  const t = useTranslations('shell')
  const { locale } = useSignal(language)
  return (
    <div className="segments" role="group" aria-label={t('language')}>
      {locales.map((one) => (
        <button key={one} type="button" lang={one} aria-pressed={one === locale} onClick={() => chooseLanguage(one)}>
          {tongues[one]}
        </button>
      ))}
    </div>
  )
}

function ThemeChoice() {
  const t = useTranslations('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const choices = [
    { value: 'auto', label: t('themeAuto') },
    { value: 'light', label: t('themeLight') },
    { value: 'dark', label: t('themeDark') },
  ] as const
  return (
    <div className="segments" role="group" aria-label={t('theme')}>
      {choices.map(({ value, label }) => (
        <button key={value} type="button" aria-pressed={value === colorScheme} onClick={() => setColorScheme(value)}>
          {label}
        </button>
      ))}
    </div>
  )
}
