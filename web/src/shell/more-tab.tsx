import { IconMenu2 } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { AccountChoices } from './account-menu.tsx'
import { PlaceChoices } from './place-menu.tsx'
import { Standing } from './standing.tsx'

/** On a phone: all that the sidebar holds beside its links. */
export function MoreTab() {
  const t = useTranslations('shell')
  return (
    <li>
      <button type="button" className="nav-link" popoverTarget="more-menu">
        <IconMenu2 className="icon" aria-hidden="true" />
        <span className="nav-label">{t('more')}</span>
      </button>
      <div id="more-menu" popover="auto" className="menu more-menu">
        <Standing />
        <PlaceChoices />
        <AccountChoices />
      </div>
    </li>
  )
}
