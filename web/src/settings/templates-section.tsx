import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { type Locale, locales } from '../calendar/manner.ts'
import { Failure } from '../feedback/failure.tsx'
import { useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { tongues } from '../organization/names.ts'
import { templatesQuery } from './read-templates.ts'
import { SectionHead } from '../parts/section-head.tsx'
import { TemplateCard } from './template-card.tsx'
import { TemplatePush, useWatching } from './template-push.tsx'

/** The words of every kind in every language, and how WhatsApp's approval of each stands. */
export function TemplatesSection() {
  const t = useTranslations('templates')
  const s = useTranslations('settings')
  const { api, organization } = useBusiness()
  const watching = useWatching()
  const templates = useQuery({ ...templatesQuery(api), refetchInterval: watching.everyMs })
  const [locale, setLocale] = useState<Locale>(organization.locale)
  if (templates.isError && templates.data === undefined) return <Failure error={templates.error} retry={() => void templates.refetch()} />
  return (
    <>
      <SectionHead title={s('templates')} hint={t('hint')} />
      {templates.data === undefined ? (
        <Skeleton height={120} radius={14} />
      ) : (
        <>
          <TemplatePush templates={templates.data} watch={watching.watch} />
          <Tongues locale={locale} choose={setLocale} />
          <div className="set-cards">
            {templates.data
              .filter((one) => one.locale === locale)
              .map((one) => (
                <TemplateCard key={one.kind} template={one} />
              ))}
          </div>
        </>
      )}
    </>
  )
}

function Tongues({ locale, choose }: { locale: Locale; choose: (locale: Locale) => void }) {
  const t = useTranslations('templates')
  return (
    <div className="segments set-segments" role="group" aria-label={t('language')}>
      {locales.map((one) => (
        <button key={one} type="button" aria-pressed={one === locale} onClick={() => choose(one)}>
          {tongues[one]}
        </button>
      ))}
    </div>
  )
}
