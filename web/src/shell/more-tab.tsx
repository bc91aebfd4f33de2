import { IconMenu2, IconSettings } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { useBusiness } from '../organization/business.ts'
import { AccountChoices } from './account-menu.tsx'
import { PlaceChoices } from './place-menu.tsx'
import { Standing } from './standing.tsx'

/** On a phone: all that the sidebar holds beside its links. */
export function MoreTab() {
  const t = useTranslations('shell')
  const { slug, membership } = useBusiness()
  return (
    <li>
      <button type="button" className="nav-link" popoverTarget="more-menu">
        <IconMenu2 className="icon" aria-hidden="true" />
        <span className="nav-label">{t('more')}</span>
      </button>
      <div id="more-menu" popover="auto" className="menu more-menu">
        <Standing />
        <PlaceChoices />
        {mayAct(membership.role, 'admin') && (
          <Link
            to="/o/$slug/ajustes"
            params={{ slug }}
            className="menu-item"
            onClick={(event) => event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()}
          >
            <IconSettings className="icon" aria-hidden="true" />
            {t('settings')}
          </Link>
        )}
        <AccountChoices />
      </div>
    </li>
  )
}
