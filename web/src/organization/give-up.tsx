import { useTranslations } from 'use-intl'
import type { Form } from './use-form.ts'

interface GiveUpProps {
  form: Pick<Form<unknown>, 'isDirty' | 'discard'>
  close: () => void
  /** Offered with nothing typed as well. */
  always?: boolean
}

/** The way out of a dialog that forgets what was typed in it; Escape only puts it aside. */
export function GiveUp({ form, close, always = false }: GiveUpProps) {
  const t = useTranslations('settings')
  if (!form.isDirty && !always) return null
  const giveUp = () => {
    form.discard()
    close()
  }
  return (
    <button type="button" className="button quiet" onClick={giveUp}>
      {form.isDirty ? t('discard') : t('cancel')}
    </button>
  )
}
