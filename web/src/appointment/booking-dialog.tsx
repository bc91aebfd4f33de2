import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import type { Schemas } from '@puntual/contract'
import { valueOf } from '../api/api.ts'
import { newKey } from '../api/new-key.ts'
import { isProblem } from '../api/problem.ts'
import { addDays, dateOf, type LocalDate, toLocal } from '../calendar/local.ts'
import { phoneFault } from '../client/client.ts'
import { ClientChoice } from '../client/client-choice.tsx'
import { NewClient } from '../client/new-client.tsx'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness, workingAt } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Field } from '../parts/field.tsx'
import { BookingFoot } from './booking-foot.tsx'
import { Consequence } from './consequence.tsx'
import './dialog.css'
import { type Draft, freshDraft, keepDraft, keepKeys, keptDraft, keptKeys, ofToday, tappedPlace } from './draft.ts'
import { noticeLeaves } from './notice-leaves.ts'
import { ServiceChoice } from './service-choice.tsx'
import { SlotChoice } from './slot-choice.tsx'
import { HOLD, refreshAppointments } from './undo.ts'
import { useSayDone } from './use-undo.ts'

/** One dialog from the ringing phone to the appointment: whom, what, when, and on the right what will leave. */
export function BookingDialog({ at, close }: { at: string; close: () => void }) {
  const t = useTranslations('booking')
  const { location } = useBusiness()
  const { draft, change, discard, putAside, body } = useDraft(at)
  const [tried, setTried] = useState(false)
  const faults = useFaults(draft, tried)
  const booking = useBooking(draft, () => {
    discard()
    close()
  })
  const submit = () => {
    setTried(true)
    if (body !== null && !booking.isPending) booking.mutate(body)
  }
  const leave = () => {
    putAside()
    close()
  }
  return (
    <Dialog title={t('title')} size={1016} close={leave} flush>
      <form
        className="booking-shell"
        noValidate
        onKeyDown={(event) => (event.metaKey || event.ctrlKey) && event.key === 'Enter' && submit()}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="booking">
          <div className="booking-form">
            <Whom draft={draft} change={change} tried={tried} fault={faults.client} error={booking.error} />
            <ServiceChoice chosen={draft.serviceIds} choose={(serviceIds) => change({ serviceIds })} fault={faults.services} />
            <SlotChoice location={location} place={draft} change={change} fault={faults.start} />
            <Note value={draft.notes} onChange={(notes) => change({ notes })} />
          </div>
          <Consequence notify={draft.notify} setNotify={(notify) => change({ notify })} client={draft.client} body={body} />
        </div>
        <BookingFoot
          label={draft.notify ? t('bookAndTell') : t('book')}
          error={isProblem(booking.error, 'not-a-phone') ? null : booking.error}
          pending={booking.isPending}
          discard={() => {
            discard()
            close()
          }}
        />
      </form>
    </Dialog>
  )
}

interface WhomProps {
  draft: Draft
  change: (change: Partial<Draft>) => void
  tried: boolean
  fault: string | undefined
  error: unknown
}

function Whom({ draft: { client, sought = '' }, change, tried, fault, error }: WhomProps) {
  const words = useProblemWords()
  if (client?.kind !== 'new') {
    return (
      <ClientChoice
        chosen={client}
        choose={(chosen) => change({ client: chosen })}
        text={sought}
        setText={(typed) => change({ sought: typed })}
        fault={fault}
      />
    )
  }
  return (
    <NewClient
      {...client}
      tried={tried}
      change={(added) => change({ client: { ...client, ...added } })}
      back={() => change({ client: null })}
      refusal={isProblem(error, 'not-a-phone') ? words(error) : undefined}
    />
  )
}

function Note({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const t = useTranslations('booking')
  return (
    <Field
      label={
        <>
          {t('note')} <span className="second">{t('noteHint')}</span>
        </>
      }
    >
      {(props) => <input {...props} className="input" maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  )
}

function useDraft(at: string) {
  const { slug, location, organization, membership, services, professionals } = useBusiness()
  const today = dateOf(toLocal(new Date(), location.timeZone))
  const [draft, setDraft] = useState<Draft>(() => {
    const kept = keptDraft(slug, location.id, today, at)
    const begun = kept === undefined ? freshDraft(shownDate(today)) : ofToday(kept, services, workingAt(professionals, location.id))
    // After a reload it is the same dialog: what was chosen after the tap stands.
    if (begun.at === at) return begun
    const tapped = tappedPlace(at)
    const own = membership.role === 'professional' ? { professionalId: membership.professionalId } : {}
    return { ...begun, ...own, ...tapped, at }
  })
  const change = (changed: Partial<Draft>) => {
    const next = { ...draft, ...changed }
    keepDraft(slug, location.id, next)
    setDraft(next)
  }
  return {
    draft,
    change,
    discard: () => keepDraft(slug, location.id, null),
    putAside: () => keepDraft(slug, location.id, { ...draft, at: undefined }),
    body: bodyOf(draft, location.id, organization.country),
  }
}

/** The day on the agenda behind the dialog, unless it has gone. */
function shownDate(today: LocalDate): LocalDate {
  const shown = new URLSearchParams(location.search).get('fecha')
  return shown !== null && shown >= today && shown < addDays(today, 400) ? shown : today
}

/** What would be sent, once nothing is missing. */
function bodyOf(draft: Draft, locationId: string, country: string): Schemas['NewAppointment'] | null {
  const { client, serviceIds, professionalId, start, notes, notify } = draft
  if (client === null || serviceIds.length === 0 || start === null) return null
  if (client.kind === 'new' && (client.name.trim() === '' || phoneFault(client.phone, country) !== undefined)) return null
  const who =
    client.kind === 'known'
      ? { clientId: client.client.id }
      : { client: { name: client.name.trim(), phone: client.phone.trim() === '' ? null : client.phone.trim() } }
  return {
    locationId,
    serviceIds,
    professionalId,
    startsAt: start,
    notes: notes.trim() === '' ? null : notes.trim(),
    notify: notify ? HOLD : false,
    ...who,
  }
}

function useFaults({ client, serviceIds, start }: Draft, tried: boolean) {
  const t = useTranslations('booking')
  return {
    client: tried && client === null ? t('clientMissing') : undefined,
    services: tried && serviceIds.length === 0 ? t('serviceMissing') : undefined,
    start: tried && start === null ? t('timeMissing') : undefined,
  }
}

function useBooking(draft: Draft, done: () => void) {
  const { api, slug, location } = useBusiness()
  const t = useTranslations('booking')
  const sayDone = useSayDone()
  // The same booking twice, by a double click or a lost answer, is one: the key lives as long as the draft and what it says.
  const [keys] = useState(() => keptKeys(slug, location.id))
  return useMutation({
    mutationFn: async (body: Schemas['NewAppointment']) => {
      const text = JSON.stringify(body)
      const key = keys.get(text) ?? newKey()
      keys.set(text, key)
      keepKeys(slug, location.id, keys)
      const made = await valueOf(api.POST('/appointments', { body, params: { header: { 'Idempotency-Key': key } } }))
      return { made, told: draft.notify && (await noticeLeaves(api, made.id)) }
    },
    onSuccess: ({ made, told }) => {
      sayDone(told ? t('booked') : t('bookedQuiet'), made)
      refreshAppointments(api)
      done()
    },
  })
}
