import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslations } from 'use-intl'
import { Failure } from '../feedback/failure.tsx'
import { useKindWords } from '../message/kind-words.ts'
import { useBusiness } from '../organization/business.ts'
import { Skeleton } from '../parts/skeleton.tsx'
import { SelectField } from './fields.tsx'
import { templatesQuery } from './read-templates.ts'
import { TemplateBubble } from './template-bubble.tsx'

/** A message as a client gets it, under the name that is being typed. */
export function NoticePreview({ senderName }: { senderName: string }) {
  const t = useTranslations('notices')
  const kindWords = useKindWords()
  const { api, organization } = useBusiness()
  const templates = useQuery(templatesQuery(api))
  const [kind, setKind] = useState<string>('confirmation')
  if (templates.isError) return <Failure error={templates.error} retry={() => void templates.refetch()} />
  if (templates.data === undefined) return <Skeleton height={180} radius={12} />
  const own = templates.data.filter(({ locale }) => locale === organization.locale)
  const shown = own.find((one) => one.kind === kind) ?? own[0]
  return (
    <>
      <SelectField
        label={t('previewKind')}
        value={kind}
        options={own.map((one) => ({ value: one.kind, name: kindWords(one.kind) }))}
        onChange={setKind}
      />
      {shown && <TemplateBubble template={shown} senderName={senderName} />}
    </>
  )
}
