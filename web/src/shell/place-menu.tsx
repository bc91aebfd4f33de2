import { IconCheck, IconSelector } from '@tabler/icons-react'
import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { meQuery } from '../access/me.ts'
import { useBusiness } from '../organization/business.ts'
import './menus.css'

/** Which organization, which branch. */
export function PlaceMenu() {
  const t = useTranslations('shell')
  const { organization, locations, location } = useBusiness()
  const place = locations.length > 0 ? location.name : ''
  return (
    <div className="place">
      <button
        type="button"
        className="place-button"
        popoverTarget="place-menu"
        title={[organization.name, place].filter(Boolean).join(', ')}
      >
        <PlaceMark name={organization.name} />
        <span className="place-names">
          <span className="strong">{organization.name}</span>
          <span className="caption">{place}</span>
        </span>
        <IconSelector className="icon" aria-hidden="true" />
        <span className="visually-hidden">{t('place')}</span>
      </button>
      <div id="place-menu" popover="auto" className="menu place-menu">
        <PlaceChoices />
      </div>
    </div>
  )
}

function PlaceMark({ name }: { name: string }) {
  return (
    <span className="place-mark" aria-hidden="true">
      {name
        .replace(/^(el|la|los|las|salón|salon|clínica|clinica)\s+/i, '')
        .charAt(0)
        .toLocaleUpperCase()}
    </span>
  )
}

export function PlaceChoices() {
  const t = useTranslations('shell')
  const { slug, locations, location, chooseLocation } = useBusiness()
  const { data: me } = useQuery(meQuery)
  const places = locations.length > 0 ? locations : [location]
  const others = me?.memberships.filter(({ organization }) => organization.slug !== slug) ?? []
  return (
    <>
      <p className="menu-title">{t(locations.length > 0 ? 'locations' : 'organizations')}</p>
      {places.map(({ id, name, address }) => (
        <button
          key={id}
          type="button"
          className="menu-item"
          aria-pressed={id === location.id}
          onClick={(event) => {
            chooseLocation(id)
            event.currentTarget.closest<HTMLElement>('[popover]')?.hidePopover()
          }}
        >
          <span className="menu-words">
            {name}
            {address !== null && <span className="caption">{address}</span>}
          </span>
          {id === location.id && <IconCheck className="icon" aria-hidden="true" />}
        </button>
      ))}
      {others.length > 0 && locations.length > 0 && <p className="menu-title">{t('organizations')}</p>}
      {others.map(({ organization }) => (
        <Link key={organization.slug} to="/o/$slug/agenda" params={{ slug: organization.slug }} className="menu-item">
          {organization.name}
        </Link>
      ))}
    </>
  )
}
