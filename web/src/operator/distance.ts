import { useTranslations } from 'use-intl'
import { sayDistance } from '../calendar/format.ts'

/** «3 h 18 min»; under a minute nobody counts. */
export function useSpan(): (seconds: number) => string {
  const t = useTranslations('operator')
  return (seconds) => (seconds < 60 ? t('moment') : sayDistance(Math.floor(seconds / 60)))
}

/** The same, since an instant. */
export function useDistance(): (since: string) => string {
  const span = useSpan()
  return (since) => span((Date.now() - Date.parse(since)) / 1000)
}
