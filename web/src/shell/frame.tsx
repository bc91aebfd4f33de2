import { IconCalendarEvent, IconPlus, IconSend, IconSettings, IconUsers } from '@tabler/icons-react'
import { Link, useNavigate } from '@tanstack/react-router'
import { lazy, type ReactNode, Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { ConnectionStrip } from '../feedback/strip.tsx'
import { useBusiness } from '../organization/business.ts'
import { Wordmark } from '../parts/wordmark.tsx'
import { AccountMenu } from './account-menu.tsx'
import './frame.css'
import { MoreTab } from './more-tab.tsx'
import { PlaceMenu } from './place-menu.tsx'
import { Standing } from './standing.tsx'
import { useFailing } from './failing.ts'

const OutdatedStrip = lazy(() => import('../feedback/outdated-strip.tsx').then(({ OutdatedStrip: part }) => ({ default: part })))

export function Frame({ children }: { children: ReactNode }) {
  const t = useTranslations('shell')
  const { location, manner } = useBusiness()
  return (
    <div className="frame">
      <a className="skip" href="#page">
        {t('skip')}
      </a>
      <Sidebar />
      <main className="frame-page" id="page" tabIndex={-1}>
        <ConnectionStrip />
        <Suspense>
          <OutdatedStrip clock={{ timeZone: location.timeZone, manner }} />
        </Suspense>
        {children}
      </main>
      <Tabs />
    </div>
  )
}

function Sidebar() {
  const t = useTranslations('shell')
  const { membership } = useBusiness()
  return (
    <aside className="sidebar">
      <div className="sidebar-mark">
        <Wordmark />
      </div>
      <PlaceMenu />
      <nav aria-label={t('navigation')}>
        <ul className="sidebar-links">
          <NavItem to="/o/$slug/agenda" icon={<IconCalendarEvent className="icon" aria-hidden="true" />} label={t('agenda')} />
          <NavItem to="/o/$slug/clientes" icon={<IconUsers className="icon" aria-hidden="true" />} label={t('clients')} />
          <NavItem to="/o/$slug/mensajes" icon={<IconSend className="icon" aria-hidden="true" />} label={t('messages')} badge />
          {mayAct(membership.role, 'admin') && (
            <NavItem to="/o/$slug/ajustes" icon={<IconSettings className="icon" aria-hidden="true" />} label={t('settings')} />
          )}
        </ul>
      </nav>
      <div className="sidebar-foot">
        <Standing />
        <AccountMenu />
      </div>
    </aside>
  )
}

interface NavItemProps {
  to: '/o/$slug/agenda' | '/o/$slug/clientes' | '/o/$slug/mensajes' | '/o/$slug/ajustes'
  icon: ReactNode
  label: string
  badge?: boolean
}

function NavItem({ to, icon, label, badge = false }: NavItemProps) {
  const { slug } = useBusiness()
  return (
    <li>
      <Link to={to} params={{ slug }} className="nav-link" activeProps={{ 'aria-current': 'page' }} title={label}>
        {icon}
        <span className="nav-label">{label}</span>
        {badge && <FailingBadge />}
      </Link>
    </li>
  )
}

function FailingBadge() {
  const t = useTranslations('shell')
  const failing = useFailing()
  if (failing === 0) return null
  return (
    <span className="badge">
      <span aria-hidden="true">{failing > 20 ? '20+' : failing}</span>
      <span className="visually-hidden">{t('failing', { count: failing })}</span>
    </span>
  )
}

function Tabs() {
  const t = useTranslations('shell')
  const navigate = useNavigate()
  const { membership } = useBusiness()
  return (
    <nav className="tabs" aria-label={t('navigation')}>
      <ul>
        <NavItem to="/o/$slug/agenda" icon={<IconCalendarEvent className="icon" aria-hidden="true" />} label={t('agenda')} />
        <NavItem to="/o/$slug/clientes" icon={<IconUsers className="icon" aria-hidden="true" />} label={t('clients')} />
        {mayAct(membership.role, 'receptionist') && (
          <li>
            <button
              type="button"
              className="tab-add"
              aria-label={t('newAppointment')}
              onClick={() => void navigate({ to: '.', search: (was) => ({ ...was, nueva: '1' }) })}
            >
              <IconPlus className="icon" aria-hidden="true" />
            </button>
          </li>
        )}
        <NavItem to="/o/$slug/mensajes" icon={<IconSend className="icon" aria-hidden="true" />} label={t('messages')} badge />
        <MoreTab />
      </ul>
    </nav>
  )
}
