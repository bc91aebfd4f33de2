import { useTranslations } from 'use-intl'
import { type Professional, useBusiness } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Empty } from '../parts/empty.tsx'
import { Absences } from './absences.tsx'
import { AddButton } from './add-button.tsx'
import { ArchiveProfessional } from './archive-professional.tsx'
import { NEW, useOpened } from '../organization/use-opened.ts'
import { OpenedThing, ThingList, ThingRow } from './opened.tsx'
import { ProfessionalForm } from './professional-form.tsx'
import { ProfessionalHours } from './professional-hours.tsx'
import { SectionHead } from '../parts/section-head.tsx'

const section = 'profesionales'

export function TeamSection() {
  const t = useTranslations('team')
  const { professionals } = useBusiness()
  const { id, isNew, open } = useOpened(section)
  const professional = professionals.find((one) => one.id === id)
  if (isNew) {
    return (
      <OpenedThing section={section} back={t('title')} title={t('add')}>
        <ProfessionalForm done={open} />
      </OpenedThing>
    )
  }
  if (professional !== undefined) {
    return (
      <OpenedThing key={professional.id} section={section} back={t('title')} title={professional.name}>
        <ProfessionalForm professional={professional} done={open} />
        <ProfessionalHours professional={professional} />
        <Absences professional={professional} />
        <ArchiveProfessional professional={professional} done={() => open(undefined)} />
      </OpenedThing>
    )
  }
  return <ProfessionalList professionals={professionals} add={() => open(NEW)} />
}

function ProfessionalList({ professionals, add }: { professionals: readonly Professional[]; add: () => void }) {
  const t = useTranslations('team')
  const { locations } = useBusiness()
  const button = <AddButton label={t('add')} onClick={add} />
  const whereOf = ({ locationIds }: Professional) =>
    locationIds.length === 0
      ? t('everywhere')
      : locations
          .filter(({ id }) => locationIds.includes(id))
          .map(({ name }) => name)
          .join(', ')
  return (
    <>
      <SectionHead title={t('title')} hint={t('hint')}>
        {professionals.length > 0 && button}
      </SectionHead>
      {professionals.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')}>
          {button}
        </Empty>
      ) : (
        <ThingList label={t('title')}>
          {professionals.map((one) => (
            <ThingRow
              key={one.id}
              section={section}
              id={one.id}
              name={one.name}
              about={whereOf(one)}
              icon={<Avatar name={one.name} size={34} />}
            />
          ))}
        </ThingList>
      )}
    </>
  )
}
