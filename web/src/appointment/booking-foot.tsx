import { useTranslations } from 'use-intl'
import { connection } from '../api/connection.ts'
import { useSignal } from '../api/signal.ts'
import { withModKey } from '../feedback/keys.ts'
import { useProblemWords } from '../feedback/problem-words.ts'

interface BookingFootProps {
  label: string
  error: unknown
  pending: boolean
  discard: () => void
  /** Whether what was typed is kept when this closes. */
  keeps?: boolean
  /** Nothing would change. */
  idle?: boolean
}

export function BookingFoot({ label, error, pending, discard, keeps = true, idle = false }: BookingFootProps) {
  const t = useTranslations('booking')
  const words = useProblemWords()
  const f = useTranslations('feedback')
  const offline = useSignal(connection) === 'offline'
  return (
    <footer className="booking-foot">
      {error === null || error === undefined ? (
        <span className="second hint">
          <kbd className="kbd">Esc</kbd> {keeps ? t('draftKept') : t('close')}
        </span>
      ) : (
        <p className="fault" role="alert">
          {words(error)}
        </p>
      )}
      <span className="spread" />
      <button type="button" className="button quiet" onClick={discard}>
        {t('discard')}
      </button>
      <button
        type="submit"
        className="button primary"
        aria-disabled={pending || offline || idle}
        title={offline ? f('offline') : undefined}
      >
        {label}
        <kbd className="kbd hint">{withModKey('↵')}</kbd>
      </button>
    </footer>
  )
}
