import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { BookingFoot } from './booking-foot.tsx'
import './dialog.css'
import { useKeptPlace } from './kept-place.ts'
import { MoveConsequence } from './move-consequence.tsx'
import { noticeLeaves } from './notice-leaves.ts'
import { type Visit, visitQuery } from './read-visit.ts'
import { SlotChoice, type SlotPlace } from './slot-choice.tsx'
import { HOLD, refreshAppointments } from './undo.ts'
import { useSayDone } from './use-undo.ts'

/** «Reprogramar»: what dragging does, for whoever uses a keyboard, a phone, or moves to another week. */
export function MoveDialog({ id, close }: { id: string; close: () => void }) {
  const { api } = useBusiness()
  const visit = useQuery(visitQuery(api, id))
  if (visit.data !== undefined) return <Moving visit={visit.data} close={close} />
  return (
    <Dialog title="…" size={860} close={close} flush>
      <div className="booking-form">
        <Skeleton height={240} />
      </div>
    </Dialog>
  )
}

function Moving({ visit, close: leave }: { visit: Visit; close: () => void }) {
  const t = useTranslations('booking')
  const was = toLocal(visit.startsAt, visit.timeZone)
  const { place, change, forget } = useKeptPlace(visit, {
    serviceIds: visit.services.map(({ id }) => id),
    professionalId: visit.professional?.id ?? null,
    date: dateOf(was),
    start: was,
  })
  const close = () => {
    forget()
    leave()
  }
  const [notify, setNotify] = useState(visit.client.phone !== null)
  const [tried, setTried] = useState(false)
  const moving = useMoving(visit, place, notify, close)
  const moved = place.start !== was || place.professionalId !== (visit.professional?.id ?? null)
  const label = notify ? t('moveAndTell') : t('move')
  const submit = () => {
    setTried(true)
    if (place.start !== null && moved && !moving.isPending) moving.mutate(place.start)
  }
  return (
    <Dialog title={t('moveTitle', { name: visit.client.name })} size={960} close={close} flush>
      <form
        className="booking-shell"
        onKeyDown={(event) => (event.metaKey || event.ctrlKey) && event.key === 'Enter' && submit()}
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
      >
        <div className="booking">
          <div className="booking-form">
            <SlotChoice place={place} present={was} change={change} fault={tried && place.start === null ? t('timeMissing') : undefined} />
          </div>
          <MoveConsequence visit={visit} place={place} moved={moved} notify={notify} setNotify={setNotify} />
        </div>
        <BookingFoot label={label} error={moving.error} pending={moving.isPending} discard={close} keeps={false} idle={!moved} />
      </form>
    </Dialog>
  )
}

function useMoving(visit: Visit, { professionalId }: SlotPlace, notify: boolean, done: () => void) {
  const t = useTranslations('booking')
  const { api, manner } = useBusiness()
  const sayDone = useSayDone()
  return useMutation({
    mutationFn: async (startsAt: string) => {
      const changed = await valueOf(
        api.PATCH('/appointments/{id}', {
          params: { path: { id: visit.id } },
          body: { startsAt, professionalId, revision: visit.revision, notify: notify ? HOLD : false },
        }),
      )
      return { changed, told: notify && (await noticeLeaves(api, visit.id)) }
    },
    onSuccess: ({ changed, told }, startsAt) => {
      const when = `${sayShortDay(dateOf(startsAt), manner)}, ${sayTime(startsAt, manner)}`
      sayDone(told ? t('moved', { when }) : t('movedQuiet', { when }), changed)
      refreshAppointments(api)
      done()
    },
  })
}
