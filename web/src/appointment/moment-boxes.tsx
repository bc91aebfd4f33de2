import { IconCopy, IconHelpCircle, IconPencil, IconRefresh } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { valueOf } from '../api/api.ts'
import { useAct } from '../api/use-act.ts'
import { sayDistance } from '../calendar/format.ts'
import { useCopy } from '../feedback/copy-text.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { Bubble } from '../message/bubble.tsx'
import { useRetry } from '../message/retry.ts'
import { isWrongNumber } from '../message/wrong-number.ts'
import { useBusiness } from '../organization/business.ts'
import type { Moment, Visit } from './read-visit.ts'
import { refreshAppointments } from './undo.ts'

export function WhyBox({ text }: { text: string }) {
  const t = useTranslations('visit')
  return (
    <details className="why-box" open>
      <summary>
        <IconHelpCircle className="icon" aria-hidden="true" />
        {t('why')}
      </summary>
      <p>{text}</p>
    </details>
  )
}

interface FailedBoxProps {
  moment: Moment
  visit: Visit
  error: { code: number; title: string; fix: string }
}

/** Cause, fix, at most two buttons, the code last and small. */
export function FailedBox({ moment: { message }, visit, error }: FailedBoxProps) {
  const t = useTranslations('visit')
  const words = useProblemWords()
  const { slug, membership } = useBusiness()
  const retry = useRetry()
  const copy = useCopy()
  const wrongNumber = isWrongNumber(error) && mayAct(membership.role, 'receptionist')
  return (
    <div className="failed-box">
      <p className="strong">{error.title}</p>
      <p>{error.fix}</p>
      {message !== null && (
        <div className="visit-buttons">
          {wrongNumber && (
            <Link
              to="/o/$slug/clientes/$clientId"
              params={{ slug, clientId: visit.client.id }}
              search={{ editar: true }}
              className="button primary small"
            >
              <IconPencil className="icon" aria-hidden="true" />
              {t('mendNumber')}
            </Link>
          )}
          {mayAct(membership.role, 'receptionist') && (
            <button
              type="button"
              className={wrongNumber ? 'button small' : 'button primary small'}
              aria-disabled={retry.isPending}
              onClick={() => retry.mutate(message.id)}
            >
              <IconRefresh className="icon" aria-hidden="true" />
              {t('resend')}
            </button>
          )}
          {!wrongNumber && (
            <button type="button" className="button small" onClick={() => copy(message.body)}>
              <IconCopy className="icon" aria-hidden="true" />
              {t('copyText')}
            </button>
          )}
        </div>
      )}
      {retry.isError && (
        <p className="fault" role="alert">
          {words(retry.error)}
        </p>
      )}
      <p className="caption">{t('code', { code: String(error.code) })}</p>
    </div>
  )
}

type ReminderKind = NonNullable<Moment['reminder']>['kind']

/** What will be said, and whether to say it now. */
export function PlannedActs({ moment, visit }: { moment: Moment; visit: Visit }) {
  const t = useTranslations('visit')
  const words = useProblemWords()
  const { api, membership } = useBusiness()
  const [now] = useState(() => Date.now())
  const minutes = Math.max(0, Math.round((Date.parse(moment.at) - now) / 60_000))
  const sending = useAct({
    mutationFn: (kind: ReminderKind) =>
      valueOf(api.POST('/appointments/{id}/send', { params: { path: { id: visit.id } }, body: { kind } })),
    onSuccess: () => {
      say({ tone: 'done', text: t('sentNow') })
      refreshAppointments(api)
    },
    onError: (error) => say({ tone: 'failed', text: words(error) }),
  })
  const distance = sayDistance(minutes)
  const kind = moment.reminder?.kind
  return (
    <p className="second">
      {t('leavesIn', { distance })}
      {moment.reason !== null && ` · ${moment.reason.text}`}
      {mayAct(membership.role, 'receptionist') && visit.client.phone !== null && kind !== undefined && (
        <>
          {' · '}
          <button type="button" className="link" aria-disabled={sending.isPending} onClick={() => sending.mutate(kind)}>
            {t('sendNow')}
          </button>
        </>
      )}
    </p>
  )
}

export function MessageActs({ message: { body } }: { message: NonNullable<Moment['message']> }) {
  const t = useTranslations('visit')
  const [shown, show] = useState(false)
  return (
    <>
      <button type="button" className="link moment-more" aria-expanded={shown} onClick={() => show(!shown)}>
        {shown ? t('hideText') : t('seeText')}
      </button>
      {shown && <Bubble text={body} />}
    </>
  )
}
