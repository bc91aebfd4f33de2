import { useQuery } from '@tanstack/react-query'
import { useTranslations } from 'use-intl'
import { useBusiness } from '../organization/business.ts'
import { summaryQuery } from './read-clients.ts'

/** «vino 8 de 8 veces», once it is known. */
export function Visits({ clientId }: { clientId: string }) {
  const t = useTranslations('booking')
  const { api } = useBusiness()
  const { data } = useQuery(summaryQuery(api, clientId))
  if (data === undefined) return null
  const { completed, no_show: missed } = data.attendance
  const total = completed + missed
  return <> · {total === 0 ? t('firstTime') : t('visits', { came: completed, total })}</>
}
