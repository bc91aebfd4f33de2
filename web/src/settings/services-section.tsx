import { useTranslations } from 'use-intl'
import { sayDuration, sayMoney } from '../calendar/format.ts'
import { type Service, useBusiness } from '../organization/business.ts'
import { Empty } from '../parts/empty.tsx'
import { AddButton } from './add-button.tsx'
import { NEW, useOpened } from '../organization/use-opened.ts'
import { OpenedThing, ThingList, ThingRow } from './opened.tsx'
import { SectionHead } from '../parts/section-head.tsx'
import { ServiceForm } from './service-form.tsx'
import { ArchiveService } from './stop-offering.tsx'

const section = 'servicios'

export function ServicesSection() {
  const t = useTranslations('services')
  const { services } = useBusiness()
  const { id, isNew, open } = useOpened(section)
  const service = services.find((one) => one.id === id)
  const back = () => open(undefined)
  if (isNew) {
    return (
      <OpenedThing section={section} back={t('title')} title={t('add')}>
        <ServiceForm done={back} />
      </OpenedThing>
    )
  }
  if (service !== undefined) {
    return (
      <OpenedThing key={service.id} section={section} back={t('title')} title={service.name}>
        <ServiceForm service={service} done={back} />
        <ArchiveService service={service} done={back} />
      </OpenedThing>
    )
  }
  return <ServiceList services={services} add={() => open(NEW)} />
}

function ServiceList({ services, add }: { services: readonly Service[]; add: () => void }) {
  const t = useTranslations('services')
  const { manner } = useBusiness()
  const button = <AddButton label={t('add')} onClick={add} />
  const sayPrice = (price: number | null) => (price === null ? t('noPrice') : sayMoney(price, manner))
  return (
    <>
      <SectionHead title={t('title')} hint={t('hint')}>
        {services.length > 0 && button}
      </SectionHead>
      {services.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')}>
          {button}
        </Empty>
      ) : (
        <ThingList label={t('title')}>
          {services.map(({ id, name, durationMinutes, price }) => (
            <ThingRow key={id} section={section} id={id} name={name} about={`${sayDuration(durationMinutes)} · ${sayPrice(price)}`} />
          ))}
        </ThingList>
      )}
    </>
  )
}
