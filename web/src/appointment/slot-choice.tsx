import { useQuery } from '@tanstack/react-query'
import { useId, useState } from 'react'
import { useTranslations } from 'use-intl'
import { capital, sayBareTime, sayDay, sayTime } from '../calendar/format.ts'
import { dateOf, type LocalDate, type LocalTime, timeOf, toLocal } from '../calendar/local.ts'
import { type Location, useBusiness, workingAt } from '../organization/business.ts'
import { Avatar } from '../parts/avatar.tsx'
import { Field } from '../parts/field.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { DayField } from './day-field.tsx'
import { type Slot, slotsQuery } from './read-slots.ts'
import { spreadSlots } from './spread-slots.ts'

export interface SlotPlace {
  serviceIds: readonly string[]
  professionalId: string | null
  date: LocalDate
  start: LocalTime | null
}

interface SlotChoiceProps {
  /** Whose people, hours and clock: an appointment’s may be another than the one being worked at. */
  location: Pick<Location, 'id' | 'timeZone'>
  place: SlotPlace
  /** Where it is now: taken, by itself. */
  present?: LocalTime | undefined
  change: (change: { professionalId?: string | null; date?: LocalDate; start?: LocalTime | null }) => void
  fault: string | undefined
}

/** With whom, on which day, and which of the hours that are free; or any hour that is typed. */
export function SlotChoice({ location, place, present, change, fault }: SlotChoiceProps) {
  return (
    <>
      <div className="pair">
        <ProfessionalField
          locationId={location.id}
          value={place.professionalId}
          onChange={(professionalId) => change({ professionalId })}
        />
        <DayField
          timeZone={location.timeZone}
          value={place.date}
          onChange={(date) => change({ date, start: place.start && `${date}T${timeOf(place.start)}` })}
        />
      </div>
      <Hours location={location} place={place} present={present} change={change} fault={fault} />
    </>
  )
}

interface ProfessionalFieldProps {
  locationId: string
  value: string | null
  onChange: (id: string | null) => void
}

function ProfessionalField({ locationId, value, onChange }: ProfessionalFieldProps) {
  const t = useTranslations('booking')
  const { professionals, membership } = useBusiness()
  const all = workingAt(professionals, locationId)
  const own = membership.role === 'professional' ? all.filter(({ id }) => id === membership.professionalId) : all
  const name = own.find(({ id }) => id === value)?.name ?? t('anybody')
  return (
    <Field label={t('professional')}>
      {(props) => (
        <span className="with-avatar">
          <Avatar name={value === null ? '' : name} size={28} />
          <select {...props} className="input" value={value ?? ''} onChange={(event) => onChange(event.target.value || null)}>
            {membership.role !== 'professional' && <option value="">{t('anybody')}</option>}
            {own.map((one) => (
              <option key={one.id} value={one.id}>
                {one.name}
              </option>
            ))}
          </select>
        </span>
      )}
    </Field>
  )
}

function Hours({ location, place, present, change, fault }: SlotChoiceProps) {
  const t = useTranslations('booking')
  const id = useId()
  const { api } = useBusiness()
  const slots = useQuery(slotsQuery(api, { ...place, locationId: location.id }))
  const offered = byDay(onDay(slots.data?.items ?? [], place.date))
  const outside = place.start !== null && place.start !== present && !offered.some(({ localStart }) => localStart === place.start)
  const [typed, type] = useState<boolean | undefined>(undefined)
  // What was free for another day, service or professional is no offer: it stays to be seen, not to be taken.
  const former = slots.isPlaceholderData
  // A tapped hour that is on offer is simply chosen; one that is not stands in the field for any hour.
  const typing = typed ?? (slots.isError || (outside && slots.data !== undefined && !former))
  return (
    <div className="field" role="group" aria-labelledby={id}>
      <div className="label-line">
        <span id={id}>{typing ? t('time') : t('slots')}</span>
        {!slots.isError && (
          <button type="button" className="link" onClick={() => type(!typing)}>
            {typing ? t('offeredTimes') : t('otherTime')}
          </button>
        )}
      </div>
      {typing ? (
        <TimeField place={place} change={change} labelledBy={id} />
      ) : place.serviceIds.length === 0 ? (
        <p className="second">{t('chooseService')}</p>
      ) : slots.isPending || (former && offered.length === 0) ? (
        <Skeleton height={84} />
      ) : (
        <SlotGrid location={location} slots={offered} former={former} place={place} change={change} />
      )}
      {fault !== undefined && <p className="fault">{fault}</p>}
    </div>
  )
}

type PartProps = Pick<SlotChoiceProps, 'location' | 'place' | 'change'>

function TimeField({ place, change, labelledBy }: Omit<PartProps, 'location'> & { labelledBy: string }) {
  return (
    <input
      type="time"
      className="input"
      step={300}
      aria-labelledby={labelledBy}
      style={{ maxWidth: 180 }}
      value={place.start === null ? '' : timeOf(place.start)}
      onChange={(event) => change({ start: event.target.value === '' ? null : `${place.date}T${event.target.value}` })}
    />
  )
}

function SlotGrid({ location, slots, former, place, change }: PartProps & { slots: readonly Slot[]; former: boolean }) {
  const { manner } = useBusiness()
  if (slots.length === 0) return <NextFree location={location} place={place} change={change} />
  return (
    <div className="slots" role="radiogroup" aria-busy={former}>
      {slots.map((slot) => (
        <button
          key={slot.localStart}
          type="button"
          role="radio"
          className="slot"
          aria-checked={slot.localStart === place.start}
          aria-disabled={former}
          aria-label={sayTime(slot.localStart, manner)}
          onClick={former ? undefined : () => change(taking(slot, place))}
        >
          {sayBareTime(slot.localStart, manner)}
        </button>
      ))}
    </div>
  )
}

const WEEKS_AHEAD_DAYS = 14

/** Nothing on that day: the next hour there is, one click away. */
function NextFree({ location, place, change }: PartProps) {
  const t = useTranslations('booking')
  const { api, manner } = useBusiness()
  const ahead = useQuery(slotsQuery(api, { ...place, locationId: location.id, days: WEEKS_AHEAD_DAYS }))
  const free = ahead.isPlaceholderData ? [] : (ahead.data?.items ?? [])
  const first = free.find(({ localStart }) => dateOf(localStart) > place.date)
  const next = first && onDay(free, dateOf(first.localStart)).find(({ localStart }) => localStart === first.localStart)
  const today = dateOf(toLocal(new Date(), location.timeZone))
  return (
    <p className="second">
      {t('noSlots')}{' '}
      {next !== undefined && (
        <>
          {t('nextFree', { when: `${capital(sayDay(dateOf(next.localStart), today, manner))}, ${sayTime(next.localStart, manner)}` })}{' '}
          <button type="button" className="link" onClick={() => change(taking(next, place))}>
            {t('use')}
          </button>
        </>
      )}
    </p>
  )
}

function onDay(slots: readonly Slot[], date: LocalDate): Slot[] {
  return spreadSlots(slots.filter(({ localStart }) => dateOf(localStart) === date))
}

/** What taking an hour means: where anybody would do, it is with whoever has it. */
function taking({ localStart, professionalId }: Slot, place: SlotPlace) {
  return { date: dateOf(localStart), start: localStart, ...(place.professionalId === null ? { professionalId } : {}) }
}

const DAWN = '05:00'
const [MORNING, NIGHT] = ['07:00', '21:00'] as const

/** Where nobody has said when it is open, every hour of the night is free: those are for «Otra hora». */
function byDay(slots: Slot[]): Slot[] {
  const unsaid = slots.some(({ localStart }) => timeOf(localStart) < DAWN)
  return unsaid ? slots.filter(({ localStart }) => timeOf(localStart) >= MORNING && timeOf(localStart) < NIGHT) : slots
}
