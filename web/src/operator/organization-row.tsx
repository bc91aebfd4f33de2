import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { useProblemWords } from '../feedback/problem-words.ts'
import { say } from '../feedback/toasts.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useDistance } from './distance.ts'
import { type Overseen, useSwitching } from './read-installation.ts'

export function OrganizationRow({ organization }: { organization: Overseen }) {
  const t = useTranslations('operator')
  const distance = useDistance()
  const { name, slug, demo, messages } = organization
  const { due, failed24h, lastWrittenAt } = messages
  return (
    <tr>
      <th scope="row">
        <span className="operator-name">
          {name}
          {demo && <span className="operator-tag">{t('demo')}</span>}
        </span>
        <span className="caption">{slug}</span>
      </th>
      <td data-name={t('notices')}>
        <NoticesSwitch organization={organization} />
      </td>
      <td data-name={t('lastWritten')} className="second">
        {lastWrittenAt === null ? t('never') : t('ago', { distance: distance(lastWrittenAt) })}
      </td>
      <td data-name={t('pending')} className={due > 0 ? 'figure loud' : 'figure'}>
        {due}
      </td>
      <td data-name={t('failed')} className={failed24h > 0 ? 'figure loud' : 'figure'}>
        {failed24h}
      </td>
      <td className="operator-enter">
        <Link to="/o/$slug/agenda" params={{ slug }} className="button small" aria-label={t('enterIn', { name })}>
          {t('enter')}
        </Link>
      </td>
    </tr>
  )
}

/** On at once; off only after it was said what follows. */
function NoticesSwitch({ organization }: { organization: Overseen }) {
  const t = useTranslations('operator')
  const words = useProblemWords()
  const { id, name, whatsapp } = organization
  const { enabled } = whatsapp
  const [asking, ask] = useState(false)
  const switching = useSwitching((after) => {
    ask(false)
    say({ tone: 'done', text: t(after.whatsapp.enabled ? 'turnedOn' : 'turnedOff', { name }) })
  })
  const turn = (on: boolean) => !switching.isPending && switching.mutate({ id, enabled: on })
  const fault = switching.isError && (
    <p className="fault" role="alert">
      {words(switching.error)}
    </p>
  )
  return (
    <>
      <button
        type="button"
        role="switch"
        className="operator-switch"
        aria-checked={enabled}
        aria-label={t('switchOf', { name })}
        aria-disabled={switching.isPending}
        onClick={() => (enabled ? ask(true) : turn(true))}
      >
        <span className="track" aria-hidden="true" />
        <span>{enabled ? t('on') : t('off')}</span>
      </button>
      {!asking && fault}
      {asking && (
        <Dialog title={t('offTitle', { name })} close={() => ask(false)}>
          <div className="operator-form">
            <p>{t('offHint')}</p>
            {fault}
            <div className="acts">
              <button type="button" className="button danger" aria-disabled={switching.isPending} onClick={() => turn(false)}>
                {t('turnOff')}
              </button>
              <button type="button" className="button quiet" onClick={() => ask(false)}>
                {t('keepOn')}
              </button>
            </div>
          </div>
        </Dialog>
      )}
    </>
  )
}
