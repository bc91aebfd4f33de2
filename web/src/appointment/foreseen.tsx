import { IconAlertTriangle, IconMoon } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { sayDollars, sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf, toLocal } from '../calendar/local.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { Bubble } from '../message/bubble.tsx'
import { useKindWords } from '../message/kind-words.ts'
import { useBusiness } from '../organization/business.ts'
import type { Preview } from './read-slots.ts'
import type { Previewed } from './use-preview.ts'

/** The text that leaves, the reminders behind it, the cost, and what stands in the way. */
export function Foreseen({
  previewed: { preview, error, stale },
  notify,
  timeZone,
}: {
  previewed: Previewed
  notify: boolean
  /** Of where the appointment is. */
  timeZone: string
}) {
  const t = useTranslations('booking')
  const words = useProblemWords('question')
  const { manner } = useBusiness()
  if (error !== null) {
    // A door that is not there yet says nothing about the booking.
    return isProblem(error, 'not-found', 'offline') ? null : <p className="fault">{words(error)}</p>
  }
  if (preview === undefined) return null
  const reason = typeof preview.reason === 'string' ? preview.reason : preview.reason?.text
  return (
    <div className={stale ? 'stale' : undefined} style={{ display: 'grid', gap: 16 }} aria-live="polite">
      {preview.conflicts.map(({ appointmentId, clientName, localStart }) => (
        <Warning key={appointmentId ?? localStart} icon={<IconAlertTriangle className="icon" aria-hidden="true" />}>
          {clientName === null
            ? t('conflictElsewhere', { time: sayTime(localStart, manner) })
            : t('conflict', { name: clientName, time: sayTime(localStart, manner) })}
        </Warning>
      ))}
      {notify && preview.text !== null && <Bubble text={preview.text.body} />}
      {notify && preview.text === null && <p className="second">{reason ?? t('nothingLeaves')}</p>}
      <Plan preview={preview} timeZone={timeZone} />
      {notify && preview.costUsd !== null && (
        <p className="caption">{t('cost', { amount: sayDollars(Number(preview.costUsd), manner) })}</p>
      )}
    </div>
  )
}

function Plan({ preview: { plan }, timeZone }: { preview: Preview; timeZone: string }) {
  const t = useTranslations('booking')
  const kindWords = useKindWords()
  const { manner } = useBusiness()
  const shifted = plan.find(({ status, reason }) => status === 'pending' && reason !== null)
  return (
    <section>
      <h3 style={{ marginBottom: 8 }}>{t('after')}</h3>
      {plan.length === 0 && <p className="second">{t('noPlan')}</p>}
      <dl className="plan">
        {plan.map(({ kind, dueAt, status, reason }) => {
          const local = toLocal(dueAt, timeZone)
          return (
            <div key={kind}>
              <dt className="second">{kindWords(kind)}</dt>
              <dd>
                {status === 'pending' || status === 'planned' ? (
                  `${sayShortDay(dateOf(local), manner)}, ${sayTime(local, manner)}`
                ) : (
                  <span className="why">{reason?.text ?? ''}</span>
                )}
              </dd>
            </div>
          )
        })}
      </dl>
      {shifted?.reason && (
        <div style={{ marginTop: 12 }}>
          <Warning icon={<IconMoon className="icon" aria-hidden="true" />}>{shifted.reason.text}</Warning>
        </div>
      )}
    </section>
  )
}

export function Warning({ icon, children }: { icon: ReactNode; children: ReactNode }) {
  return (
    <div className="warn" role="status">
      {icon}
      <span>{children}</span>
    </div>
  )
}
