import { IconCheck, IconMinus } from '@tabler/icons-react'
import { useMutation } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { valueOf } from '../api/api.ts'
import { queries } from '../api/queries.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import type { Account } from './read-account.ts'

const notices = [
  ['confirmation', 'confirmationEnabled'],
  ['reminder_24h', 'reminder24hEnabled'],
  ['reminder_1h', 'reminder1hEnabled'],
  ['reschedule', 'rescheduleEnabled'],
  ['cancellation', 'cancellationEnabled'],
] as const

/** What leaves from now on, and what is still missing for it. */
export function FinishStep({ account }: { account: Account }) {
  const t = useTranslations('connection')
  const { slug, organization } = useBusiness()
  const { enabled } = organization.whatsapp
  return (
    <>
      <p>{enabled ? t('noticesOn') : t('noticesOff')}</p>
      {enabled ? <Notices /> : <TurnOn />}
      {!account.sandbox && <p className="second">{t('approval')}</p>}
      <div className="acts">
        {!account.sandbox && (
          <Link className="button" to="/o/$slug/ajustes/$section" params={{ slug, section: 'plantillas' }}>
            {t('toTemplates')}
          </Link>
        )}
        <Link className="button" to="/o/$slug/ajustes/$section" params={{ slug, section: 'avisos' }}>
          {t('toNotices')}
        </Link>
      </div>
    </>
  )
}

function Notices() {
  const t = useTranslations('connection')
  const m = useTranslations('message')
  const { whatsapp } = useBusiness().organization
  return (
    <ul className="finish-notices">
      {notices.map(([kind, name]) => (
        <li key={kind} className={whatsapp[name] ? 'on' : ''}>
          {whatsapp[name] ? <IconCheck size={18} stroke={2} aria-hidden="true" /> : <IconMinus size={18} stroke={2} aria-hidden="true" />}
          {m(kind)}
          <span className={whatsapp[name] ? 'visually-hidden' : 'caption'}>{whatsapp[name] ? t('on') : t('off')}</span>
        </li>
      ))}
    </ul>
  )
}

function TurnOn() {
  const t = useTranslations('connection')
  const words = useProblemWords()
  const { api } = useBusiness()
  const turning = useMutation({
    mutationFn: () => valueOf(api.PATCH('/organization', { body: { whatsapp: { enabled: true } } })),
    onSuccess: () => queries.invalidateQueries({ queryKey: [api.slug] }),
  })
  return (
    <div className="acts">
      <button
        type="button"
        className="button primary"
        aria-disabled={turning.isPending}
        onClick={() => !turning.isPending && turning.mutate()}
      >
        {t('turnOn')}
      </button>
      {turning.isError && (
        <p className="fault" role="alert">
          {words(turning.error)}
        </p>
      )}
    </div>
  )
}
