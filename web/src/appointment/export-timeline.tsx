import { IconDownload } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'
import { toLocal } from '../calendar/local.ts'
import type { Moment, Visit } from './read-visit.ts'

/** The proof as a file: what, when, its text, its outcome, Twilio's id. */
export function ExportTimeline({ visit, items }: { visit: Visit; items: readonly Moment[] }) {
  const t = useTranslations('visit')
  const download = () => {
    const file = new Blob(['\ufeff', csvOf(visit, items)], { type: 'text/csv;charset=utf-8' })
    const link = document.createElement('a')
    link.href = URL.createObjectURL(file)
    link.download = `puntual-${visit.id}.csv`
    link.click()
    URL.revokeObjectURL(link.href)
  }
  return (
    <button type="button" className="link with-icon" onClick={download}>
      <IconDownload className="icon" aria-hidden="true" />
      {t('export')}
    </button>
  )
}

function csvOf(visit: Visit, items: readonly Moment[]): string {
  const head = ['at', 'local', 'type', 'kind', 'status', 'text', 'reason', 'error', 'sid', 'actor']
  const lines = items.map(({ at, type, message, reminder, text, reason, error, actor }) => [
    at,
    toLocal(at, visit.timeZone),
    type,
    message?.kind ?? reminder?.kind ?? '',
    message?.status ?? reminder?.status ?? '',
    message?.body ?? text ?? '',
    reason?.text ?? '',
    error === null ? '' : `${error.code} ${error.title}`,
    message?.twilioSid ?? '',
    actor?.name ?? '',
  ])
  return [head, ...lines].map((line) => line.map(quoted).join(',')).join('\r\n')
}

/** A spreadsheet takes a leading =, +, - or @ for a formula: somebody's name must not become one. */
function quoted(value: string): string {
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value
  return `"${safe.replaceAll('"', '""')}"`
}
