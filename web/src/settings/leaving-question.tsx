import { useBlocker } from '@tanstack/react-router'
import { useTranslations } from 'use-intl'
import { Dialog } from '../parts/dialog.tsx'
import type { Form } from '../organization/use-form.ts'

interface LeavingQuestionProps {
  form: Pick<Form<unknown>, 'isDirty' | 'discard'>
  /** Undefined where it cannot be saved as it is, or wants to be asked about. */
  save: (() => Promise<boolean>) | undefined
}

/** Asked of whoever goes elsewhere with something typed. A dialog over the page is not elsewhere. */
export function LeavingQuestion({ form, save }: LeavingQuestionProps) {
  const t = useTranslations('settings')
  const leaving = useBlocker({
    shouldBlockFn: ({ current, next }) => form.isDirty && placeOf(current) !== placeOf(next),
    enableBeforeUnload: false,
    withResolver: true,
  })
  if (leaving.status !== 'blocked') return null
  const { proceed, reset } = leaving
  const saveAndLeave = async () => ((await save?.()) === true ? proceed() : reset())
  return (
    <Dialog title={t('leaveTitle')} close={reset}>
      <p>{t('leaveHint')}</p>
      <div className="acts">
        {save !== undefined && (
          <button type="button" className="button primary" onClick={() => void saveAndLeave()}>
            {t('leaveSave')}
          </button>
        )}
        <button
          type="button"
          className="button danger"
          onClick={() => {
            form.discard()
            proceed()
          }}
        >
          {t('leaveDiscard')}
        </button>
        <button type="button" className="button quiet" onClick={reset}>
          {t('leaveStay')}
        </button>
      </div>
    </Dialog>
  )
}

function placeOf({ pathname, search }: { pathname: string; search: object }): string {
  return JSON.stringify([pathname, 'abierto' in search ? search.abierto : null])
}
