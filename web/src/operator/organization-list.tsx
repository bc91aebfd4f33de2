import { useDebouncedValue } from '@mantine/hooks'
import { IconPlus, IconSearch } from '@tabler/icons-react'
import { useInfiniteQuery } from '@tanstack/react-query'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { MoreButton } from '../parts/more-button.tsx'
import { NEW } from '../organization/use-opened.ts'
import { NewOrganizationDialog } from './new-organization-dialog.tsx'
import { OrganizationRow } from './organization-row.tsx'
import { organizationPages } from './read-installation.ts'

const TYPING_MS = 200

/** Every business of the installation: how it stands, and a way into it. */
export function OrganizationList() {
  const t = useTranslations('operator')
  const [text, setText] = useState('')
  const [asked] = useDebouncedValue(text.trim(), TYPING_MS)
  const { abierto } = useSearch({ from: '/operador' })
  const navigate = useNavigate()
  const open = (opening: boolean) => void navigate({ to: '/operador', search: opening ? { abierto: NEW } : {} })
  return (
    <section className="operator-list" aria-label={t('organizations')}>
      <header>
        <h2>{t('organizations')}</h2>
        <label className="operator-search">
          <IconSearch className="icon" aria-hidden="true" />
          <span className="visually-hidden">{t('search')}</span>
          <input type="search" className="input" placeholder={t('search')} value={text} onChange={(event) => setText(event.target.value)} />
        </label>
        <button type="button" className="button primary" onClick={() => open(true)}>
          <IconPlus className="icon" aria-hidden="true" />
          {t('open')}
        </button>
      </header>
      <Rows q={asked} />
      {abierto === NEW && <NewOrganizationDialog close={() => open(false)} />}
    </section>
  )
}

function Rows({ q }: { q: string }) {
  const t = useTranslations('operator')
  const pages = useInfiniteQuery(organizationPages(q))
  const found = pages.data?.pages.flatMap(({ items }) => items) ?? []
  if (pages.isPending) return <Skeleton height={220} radius={14} />
  if (pages.isError && found.length === 0) return <Failure error={pages.error} retry={() => void pages.refetch()} />
  if (found.length === 0) return q === '' ? <Empty title={t('empty')} hint={t('emptyHint')} /> : <Empty title={t('emptySearch', { q })} />
  return (
    <>
      <table className="operator-rows" aria-label={t('list')}>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col">{t('notices')}</th>
            <th scope="col">{t('lastWritten')}</th>
            <th scope="col" className="figure">
              {t('pending')}
            </th>
            <th scope="col" className="figure">
              {t('failed')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {found.map((organization) => (
            <OrganizationRow key={organization.id} organization={organization} />
          ))}
        </tbody>
      </table>
      <MoreButton pages={pages} label={t('more')} look="button" />
    </>
  )
}
