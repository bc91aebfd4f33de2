import { useEffect, useRef } from 'react'
import { useTranslations } from 'use-intl'
import type { Go, MessageSearch } from './message-search.ts'

/** From one day to another, both of them too; either may be left open. */
export function DateRange({ search: { desde, hasta }, go }: { search: MessageSearch; go: Go }) {
  const t = useTranslations('dateRange')
  const first = useRef<HTMLLabelElement>(null)
  // On a phone the filters are a row that is scrolled: whoever chose to choose sees where.
  useEffect(() => first.current?.scrollIntoView({ block: 'nearest', inline: 'nearest' }), [])
  const day = (name: 'desde' | 'hasta', label: string, value = '') => (
    <label ref={name === 'desde' ? first : null} className="filter date-filter">
      <span>{label}</span>
      <input
        type="date"
        value={value}
        {...(name === 'desde' ? { max: hasta } : { min: desde })}
        onChange={(event) => go({ [name]: event.target.value || undefined, m: undefined })}
      />
    </label>
  )
  return (
    <>
      {day('desde', t('from'), desde)}
      {day('hasta', t('to'), hasta)}
    </>
  )
}
