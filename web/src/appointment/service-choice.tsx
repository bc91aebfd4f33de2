import { IconX } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { sayDuration, sayMoney } from '../calendar/format.ts'
import { type Service, useBusiness } from '../organization/business.ts'
import { Field } from '../parts/field.tsx'
import { Picker } from '../parts/picker.tsx'

interface ServiceChoiceProps {
  chosen: readonly string[]
  choose: (ids: string[]) => void
  fault: string | undefined
}

/** What is done, in order, with how long all of it takes and costs. */
export function ServiceChoice({ chosen, choose, fault }: ServiceChoiceProps) {
  const t = useTranslations('booking')
  const { services, manner } = useBusiness()
  const [text, setText] = useState('')
  const picked = chosen.flatMap((id) => services.find((service) => service.id === id) ?? [])
  const wanted = plain(text)
  const offered = services.filter(({ id, name }) => !chosen.includes(id) && plain(name).includes(wanted))
  const pick = (id: string) => {
    choose([...chosen, id])
    setText('')
  }
  return (
    <Field label={<ServiceLabel services={picked} />} fault={fault}>
      {(input) => (
        <Picker
          input={input}
          text={text}
          onText={setText}
          placeholder={picked.length === 0 ? t('addService') : t('addAnother')}
          news={t('found', { count: offered.length })}
          choices={offered.map((service) => ({ id: service.id, content: <ServiceLine service={service} money={sayPrice(service)} /> }))}
          onPick={pick}
          onBackspace={() => choose(chosen.slice(0, -1))}
        >
          {picked.map(({ id, name, durationMinutes }) => (
            <span key={id} className="pill">
              {name} <small>{sayDuration(durationMinutes)}</small>
              <button type="button" aria-label={t('remove', { name })} onClick={() => choose(chosen.filter((one) => one !== id))}>
                <IconX size={15} aria-hidden="true" />
              </button>
            </span>
          ))}
        </Picker>
      )}
    </Field>
  )

  function sayPrice({ price }: Service): string {
    return price === null ? '' : sayMoney(price, manner)
  }
}

function ServiceLine({ service: { name, durationMinutes }, money }: { service: Service; money: string }) {
  return (
    <>
      <span className="strong" style={{ flex: 1 }}>
        {name}
      </span>
      <span className="second">{[sayDuration(durationMinutes), money].filter(Boolean).join(' · ')}</span>
    </>
  )
}

function ServiceLabel({ services }: { services: readonly Service[] }) {
  const t = useTranslations('booking')
  const { manner } = useBusiness()
  const minutes = services.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0)
  const price = services.reduce((sum, service) => sum + (service.price ?? 0), 0)
  return (
    <>
      <span style={{ flex: 1 }}>{t('services')}</span>
      {services.length > 0 && (
        <span className="second">
          {sayDuration(minutes)}
          {price > 0 && (
            <>
              {' '}
              · <b>{sayMoney(price, manner)}</b>
            </>
          )}
        </span>
      )}
    </>
  )
}

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase().trim()
}
