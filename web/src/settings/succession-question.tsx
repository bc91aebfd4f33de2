import { type SyntheticEvent, useState } from 'react'
import { useTranslations } from 'use-intl'
import { isProblem } from '../api/problem.ts'
import { sayShortDay, sayTime } from '../calendar/format.ts'
import { dateOf } from '../calendar/local.ts'
import { useProblemWords } from '../feedback/problem-words.ts'
import { type Professional, useBusiness } from '../organization/business.ts'
import { Dialog } from '../parts/dialog.tsx'
import { ChoiceList } from './choice-list.tsx'
import { SelectField } from './fields.tsx'

/** What is to become of the appointments ahead, if there are any. */
export type Succession = { keep: 'true' } | { reassignTo: string } | Record<string, never>

interface SuccessionQuestionProps {
  professional: Professional
  ahead: number
  error: unknown
  isActing: boolean
  onYes: (succession: Succession) => void
  close: () => void
}

/** Whose the appointments ahead of somebody who leaves are to be. */
export function SuccessionQuestion({ professional, ahead, error, isActing, onYes, close }: SuccessionQuestionProps) {
  const t = useTranslations('team')
  const s = useTranslations('settings')
  const { professionals } = useBusiness()
  const others = professionals.filter(({ id }) => id !== professional.id)
  const [choice, choose] = useState<'hand-over' | 'keep'>(others.length > 0 ? 'hand-over' : 'keep')
  const [successor, setSuccessor] = useState('')
  const words = useSuccessionWords()
  const isWhole = choice === 'keep' || successor !== ''
  const submit = (event: SyntheticEvent) => {
    event.preventDefault()
    if (isWhole && !isActing) onYes(choice === 'keep' ? { keep: 'true' } : { reassignTo: successor })
  }
  return (
    <Dialog title={t('archiveAsk', { name: professional.name })} close={close}>
      <form className="set-form set-question" noValidate onSubmit={submit}>
        <p>{t('archiveInUse', { count: ahead })}</p>
        <ChoiceList
          label={t('archiveInUse', { count: ahead })}
          value={choice}
          choices={[
            ...(others.length > 0 ? [{ value: 'hand-over', name: t('handOver') } as const] : []),
            { value: 'keep', name: t('keepThem'), hint: t('keepHint') },
          ]}
          onChange={choose}
        />
        {choice === 'hand-over' && (
          <SelectField
            label={t('successor')}
            value={successor}
            fault={error === null ? undefined : words(error)}
            options={[{ value: '', name: t('choose') }, ...others.map(({ id, name }) => ({ value: id, name }))]}
            onChange={setSuccessor}
          />
        )}
        {choice === 'keep' && error !== null && (
          <p className="fault" role="alert">
            {words(error)}
          </p>
        )}
        <div className="acts">
          <button type="submit" className="button danger" aria-disabled={!isWhole || isActing}>
            {s('archive')}
          </button>
          <button type="button" className="button quiet" onClick={close}>
            {s('cancel')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

function useSuccessionWords(): (error: unknown) => string {
  const t = useTranslations('team')
  const words = useProblemWords()
  const { manner } = useBusiness()
  return (error) => {
    if (isProblem(error, 'invalid')) return t('successorFault')
    if (!isProblem(error, 'slot-taken') || error.taken === undefined) return words(error)
    const { clientName, professionalName, localStart } = error.taken.conflict
    const time = `${sayShortDay(dateOf(localStart), manner)}, ${sayTime(localStart, manner)}`
    return t('successorTaken', { professional: professionalName, client: clientName ?? 'none', time })
  }
}
