import { IconAlertTriangleFilled, IconSearch } from '@tabler/icons-react'
import { lazy, useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { WithLaterWords } from '../words/later.tsx'
import { listedKinds, useKindWords } from './kind-words.ts'
import { type Go, type MessageSearch, messageStatuses } from './message-search.ts'

const DateRange = lazy(() => import('./date-range.tsx').then(({ DateRange: part }) => ({ default: part })))

const TYPING_MS = 250

export function MessageFilters({ search, go }: { search: MessageSearch; go: Go }) {
  const t = useTranslations('message')
  const planned = search.ver === 'programados'
  return (
    <div className="filters">
      <SearchField value={search.q ?? ''} onSearch={(q) => go({ q: q === '' ? undefined : q, m: undefined })} />
      <RangeFilter search={search} go={go} />
      {planned ? <PlanFilter search={search} go={go} /> : <StateFilter search={search} go={go} />}
      <KindFilter search={search} go={go} />
      <LocationFilter search={search} go={go} />
      {!planned && (
        <button
          type="button"
          className="filter only-failed"
          aria-pressed={search.estado === 'failed'}
          onClick={() => go({ estado: search.estado === 'failed' ? undefined : 'failed', m: undefined })}
        >
          <IconAlertTriangleFilled size={16} aria-hidden="true" />
          {t('onlyFailed')}
        </button>
      )}
    </div>
  )
}

interface Typed {
  text: string
  /** What the address said last. */
  shown: string
  /** What it was last told to say, until it does. */
  asked?: string | undefined
}

function SearchField({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const t = useTranslations('message')
  const [{ text, shown, asked }, set] = useState<Typed>({ text: value, shown: value })
  // What somebody typed comes back by the address while they type on; anything else there was not typed here: a filter taken off, a way back.
  if (value !== shown) set(value === asked ? { text, shown: value } : { text: value, shown: value })
  useEffect(() => {
    const wanted = text.trim()
    if (wanted === value) return
    const timer = setTimeout(() => {
      set((typed) => ({ ...typed, asked: wanted }))
      onSearch(wanted)
    }, TYPING_MS)
    return () => clearTimeout(timer)
  })
  return (
    <label className="search-field">
      <IconSearch className="icon" aria-hidden="true" />
      <span className="visually-hidden">{t('search')}</span>
      <input
        type="search"
        className="input"
        placeholder={t('search')}
        value={text}
        onChange={(event) => set({ text: event.target.value, shown, asked })}
      />
    </label>
  )
}

interface FilterProps {
  search: MessageSearch
  go: Go
}

function RangeFilter({ search, go }: FilterProps) {
  const t = useTranslations('message')
  if (search.ver === 'programados') {
    return (
      <Filter label={t('range')} value={search.dias ?? ''} onChange={(dias) => go({ dias })} active={search.dias !== undefined}>
        <option value="">{t('anytime')}</option>
        <option value="7">{t('next7')}</option>
      </Filter>
    )
  }
  return (
    <>
      <Filter
        label={t('range')}
        value={search.dias ?? '7'}
        onChange={(dias) => go({ dias: dias === '7' ? undefined : dias, desde: undefined, hasta: undefined, m: undefined })}
        active
      >
        <option value="7">{t('last7')}</option>
        <option value="30">{t('last30')}</option>
        <option value="todo">{t('anytime')}</option>
        <option value="fechas">{t('chooseDates')}</option>
      </Filter>
      {search.dias === 'fechas' && (
        <WithLaterWords>
          <DateRange search={search} go={go} />
        </WithLaterWords>
      )}
    </>
  )
}

function StateFilter({ search, go }: FilterProps) {
  const t = useTranslations('message')
  return (
    <Filter
      label={t('state')}
      value={search.estado ?? ''}
      onChange={(estado) => go({ estado, m: undefined })}
      active={search.estado !== undefined}
    >
      <option value="">{t('state')}</option>
      {messageStatuses.map((status) => (
        <option key={status} value={status}>
          {t(status)}
        </option>
      ))}
    </Filter>
  )
}

function PlanFilter({ search, go }: FilterProps) {
  const t = useTranslations('message')
  return (
    <Filter label={t('state')} value={search.plan ?? ''} onChange={(plan) => go({ plan })} active={search.plan !== undefined}>
      <option value="">{t('planned')}</option>
      <option value="sent">{t('handed')}</option>
      <option value="skipped">{t('skipped')}</option>
      <option value="cancelled">{t('cancelled')}</option>
    </Filter>
  )
}

function KindFilter({ search, go }: FilterProps) {
  const t = useTranslations('message')
  const kindWords = useKindWords()
  const kinds = search.ver === 'programados' ? listedKinds.filter((kind) => kind.startsWith('reminder')) : listedKinds
  return (
    <Filter label={t('kind')} value={search.tipo ?? ''} onChange={(tipo) => go({ tipo, m: undefined })} active={search.tipo !== undefined}>
      <option value="">{t('kind')}</option>
      {kinds.map((kind) => (
        <option key={kind} value={kind}>
          {kindWords(kind)}
        </option>
      ))}
    </Filter>
  )
}

function LocationFilter({ search, go }: FilterProps) {
  const t = useTranslations('message')
  const { locations } = useBusiness()
  if (locations.length < 2) return null
  return (
    <Filter
      label={t('location')}
      value={search.sede ?? ''}
      onChange={(sede) => go({ sede, m: undefined })}
      active={search.sede !== undefined}
    >
      <option value="">{t('location')}</option>
      {locations.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </Filter>
  )
}

interface OneFilterProps {
  label: string
  value: string
  active: boolean
  onChange: (value: string | undefined) => void
  children: React.ReactNode
}

function Filter({ label, value, active, onChange, children }: OneFilterProps) {
  return (
    <label className={active ? 'filter active' : 'filter'}>
      <span className="visually-hidden">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value === '' ? undefined : event.target.value)}>
        {children}
      </select>
    </label>
  )
}
