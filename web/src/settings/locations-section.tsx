import { useTranslations } from 'use-intl'
import { cityOf } from '../calendar/city.ts'
import { useBusiness } from '../organization/business.ts'
import { AddButton } from './add-button.tsx'
import { ArchiveLocation } from './archive-location.tsx'
import { LocationForm } from './location-form.tsx'
import { LocationHours } from './location-hours.tsx'
import { NEW, useOpened } from '../organization/use-opened.ts'
import { OpenedThing, ThingList, ThingRow } from './opened.tsx'
import { SectionHead } from '../parts/section-head.tsx'

export const section = 'sedes'

export function LocationsSection() {
  const t = useTranslations('places')
  const { locations, membership } = useBusiness()
  const { id, isNew, open } = useOpened(section)
  const location = locations.find((one) => one.id === id)
  if (isNew) {
    return (
      <OpenedThing section={section} back={t('title')} title={t('add')}>
        <LocationForm done={open} />
      </OpenedThing>
    )
  }
  if (location !== undefined) {
    return (
      <OpenedThing key={location.id} section={section} back={t('title')} title={location.name}>
        <LocationForm location={location} done={open} />
        <LocationHours location={location} />
        {membership.locationIds === null && <ArchiveLocation location={location} done={() => open(undefined)} />}
      </OpenedThing>
    )
  }
  return <LocationList add={() => open(NEW)} />
}

function LocationList({ add }: { add: () => void }) {
  const t = useTranslations('places')
  const { locations, manner, membership, organization } = useBusiness()
  return (
    <>
      <SectionHead title={t('title')} hint={t('hint')}>
        {membership.locationIds === null && <AddButton label={t('add')} onClick={add} />}
      </SectionHead>
      <ThingList label={t('title')}>
        {locations.map(({ id, name, address, timeZone }) => (
          <ThingRow
            key={id}
            section={section}
            id={id}
            name={name}
            about={[address, timeZone === organization.timeZone ? null : t('zoneOf', { city: cityOf(timeZone, manner.locale) })]
              .filter(Boolean)
              .join(' · ')}
          />
        ))}
      </ThingList>
    </>
  )
}
