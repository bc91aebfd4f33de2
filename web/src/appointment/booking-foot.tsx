import { useTranslations } from 'use-intl'
import { connection } from '../api/connection.ts'
import { useSignal } from '../api/signal.ts'
import { useProblemWords } from '../feedback/problem-words.ts'

interface BookingFootProps {
  label: string
  error: unknown
  pending: boolean
  discard: () => void
}

export function BookingFoot({ label, error, pending, discard }: BookingFootProps) {
  const t = useTranslations('booking')
  const words = useProblemWords()
  const f = useTranslations('feedback')
  const offline = useSignal(connection) === 'offline'
  return (
    <footer className="booking-foot">
      {error === null || error === undefined ? (
        <span className="second hint">
          <kbd className="kbd">Esc</kbd> {t('draftKept')}
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
      <button type="submit" className="button primary" aria-disabled={pending || offline} title={offline ? f('offline') : undefined}>
        {label}
        <kbd className="kbd hint">⌘↵</kbd>
      </button>
    </footer>
  )
}
