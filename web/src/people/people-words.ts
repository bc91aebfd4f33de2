import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { useBusiness } from '../organization/business.ts'
import type { Position } from './position.ts'

const refusals = {
  'member-already': 'memberAlready',
  'last-owner': 'lastOwner',
  'not-yours-to-give': 'notYoursToGive',
  'belongs-elsewhere': 'belongsElsewhere',
} as const

/** Why something about people was refused, and what to do. */
export function usePeopleProblem(): (error: unknown) => string {
  const t = useTranslations('people')
  const words = useProblemWords()
  const { organization } = useBusiness()
  return (error) => {
    const known = isProblem(error) ? refusals[error.code as keyof typeof refusals] : undefined
    return known === undefined ? words(error) : t(known, { organization: organization.name })
  }
}

/** «Chapinero, Usaquén · Columna de Luz»: to what somebody is limited. */
export function useLimits(): (position: Position) => string {
  const t = useTranslations('people')
  const { locations, professionals } = useBusiness()
  return ({ locationIds, professionalId }) => {
    const at = locationIds?.map((id) => locations.find((location) => location.id === id)?.name ?? '…').join(', ')
    const column = professionals.find(({ id }) => id === professionalId)?.name
    return [at ?? t('everywhere'), ...(column === undefined ? [] : [t('columnOf', { name: column })])].join(' · ')
  }
}
