import { IconAlertTriangleFilled } from '@tabler/icons-react'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { BookingFoot } from './booking-foot.tsx'
import './dialog.css'
import { useKeptPlace } from './kept-place.ts'
import { canMove } from './look.ts'
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
  const [opened, open] = useState<Visit>()
  // What is decided here is decided on what was seen, so that stands still. What is being asked for anew was not seen yet.
  if (opened?.id !== id && visit.data !== undefined && !visit.isFetching) open(visit.data)
  if (opened?.id === id) {
    const latest = visit.data ?? opened
    return <Moving key={opened.revision} visit={opened} latest={latest} begin={() => open(latest)} close={close} />
  }
  return (
    <Dialog title="…" size={860} close={close} flush>
      <div className="booking-form">
        {visit.isError ? <Failure error={visit.error} retry={() => void visit.refetch()} /> : <Skeleton height={240} />}
      </div>
    </Dialog>
  )
}

interface MovingProps {
  /** As it was when this was opened. */
  visit: Visit
  latest: Visit
  /** Once more, from the latest. */
  begin: () => void
  close: () => void
}

function Moving({ visit, latest, begin, close: leave }: MovingProps) {
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
  const elsewhere = isElsewhere(visit, latest)
  const moving = useMoving(elsewhere ? visit : latest, place, notify, close)
  const moved = place.start !== was || place.professionalId !== (visit.professional?.id ?? null)
  const label = notify ? t('moveAndTell') : t('move')
  const submit = () => {
    setTried(true)
    if (place.start !== null && moved && !elsewhere && !moving.isPending) moving.mutate(place.start)
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
            {elsewhere && <ChangedMeanwhile latest={latest} begin={begin} />}
            <SlotChoice
              location={visit.location}
              place={place}
              present={was}
              change={change}
              fault={tried && place.start === null ? t('timeMissing') : undefined}
            />
          </div>
          <MoveConsequence visit={visit} place={place} moved={moved} notify={notify} setNotify={setNotify} />
        </div>
        <BookingFoot
          label={label}
          error={elsewhere ? null : moving.error}
          pending={moving.isPending}
          discard={close}
          keeps={false}
          idle={!moved || elsewhere}
        />
      </form>
    </Dialog>
  )
}

/** Whether somebody else moved or settled it. Another change of it, such as the client's answer, is no reason to ask again. */
function isElsewhere(one: Visit, other: Visit): boolean {
  const placeOf = (visit: Visit) => [visit.startsAt, visit.endsAt, visit.professional?.id, canMove(visit)].join()
  return placeOf(one) !== placeOf(other)
}

function ChangedMeanwhile({ latest, begin }: Pick<MovingProps, 'latest' | 'begin'>) {
  const t = useTranslations('booking')
  const a = useTranslations('agenda')
  const p = useTranslations('problem')
  const { manner } = useBusiness()
  const now = toLocal(latest.startsAt, latest.timeZone)
  const place = [sayShortDay(dateOf(now), manner), sayTime(now, manner), latest.professional?.name].filter(Boolean).join(', ')
  return (
    <div className="warn" role="alert">
      <IconAlertTriangleFilled className="icon" aria-hidden="true" />
      {canMove(latest) ? (
        <p>
          {a('stale')} {t('now')}: {place} ·{' '}
          <button type="button" className="link" onClick={begin}>
            {a('seeNew')}
          </button>
        </p>
      ) : (
        <p>{p('already-settled')}</p>
      )}
    </div>
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
    // Whoever was refused sees what it is by now.
    onError: () => refreshAppointments(api),
  })
}
