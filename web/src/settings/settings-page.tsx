import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { useTranslations } from 'use-intl'
import { mayAct } from '../access/me.ts'
import { useBusiness } from '../organization/business.ts'
import { Empty } from '../parts/empty.tsx'
import { Skeleton } from '../parts/skeleton.tsx'
import { WithLaterWords } from '../words/later.tsx'
import { groupsFor, type SectionEntry, type SectionGroup } from './sections.ts'
import './section.css'
import './settings.css'

/** The list of sections beside the one that is open; on a phone one or the other. */
export function SettingsPage() {
  return (
    <WithLaterWords>
      <Settings />
    </WithLaterWords>
  )
}

function Settings() {
  const t = useTranslations('settings')
  const { organization, membership } = useBusiness()
  const { section: path } = useParams({ strict: false })
  if (!mayAct(membership.role, 'admin')) return <Empty title={t('notYours')} hint={t('notYoursHint', { name: organization.name })} />
  const groups = groupsFor(membership.locationIds !== null)
  const all = groups.flatMap(({ sections }) => sections)
  const open = all.find((section) => section.path === path) ?? all[0]
  return (
    <div className={path === undefined ? 'settings listed' : 'settings'}>
      <Sections groups={groups} open={open?.path} />
      <div className="settings-section">{open !== undefined && <Open {...open} />}</div>
    </div>
  )
}

function Sections({ groups, open }: { groups: readonly SectionGroup[]; open: string | undefined }) {
  const t = useTranslations('settings')
  return (
    <nav className="settings-list" aria-label={t('sections')}>
      <h1>{t('title')}</h1>
      {groups.map(({ name, sections }) => (
        <div key={name} className="settings-group">
          <p className="caption">{t(name)}</p>
          <ul>
            {sections.map((section) => (
              <SectionLink key={section.path} {...section} isOpen={section.path === open} />
            ))}
          </ul>
        </div>
      ))}
    </nav>
  )
}

function SectionLink({ path, name, isOpen }: SectionEntry & { isOpen: boolean }) {
  const t = useTranslations('settings')
  const { slug } = useBusiness()
  return (
    <li>
      <Link
        to="/o/$slug/ajustes/$section"
        params={{ slug, section: path }}
        className="settings-link"
        aria-current={isOpen ? 'page' : undefined}
      >
        {t(name)}
        <IconChevronRight className="icon" aria-hidden="true" />
      </Link>
    </li>
  )
}

function Open({ page: Page }: SectionEntry) {
  const t = useTranslations('settings')
  const { slug } = useBusiness()
  return (
    <>
      <Link to="/o/$slug/ajustes" params={{ slug }} className="settings-back">
        <IconChevronLeft className="icon" aria-hidden="true" />
        {t('back')}
      </Link>
      <Suspense fallback={<Loading />}>
        <Page />
      </Suspense>
    </>
  )
}

function Loading() {
  return (
    <div aria-busy="true" className="settings-loading">
      <Skeleton height={28} width={220} />
      <Skeleton height={160} />
    </div>
  )
}
