import { useTranslations } from 'use-intl'
import { say } from './toasts.ts'

/** Answers whether it is on the clipboard. Without the permission or outside of https there is an older way. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return copyByHand(text)
  }
}

/** Copies, and says what became of it. */
export function useCopy(): (text: string) => void {
  const t = useTranslations('feedback')
  return (text) =>
    void copyText(text).then((copied) => say(copied ? { tone: 'done', text: t('copied') } : { tone: 'failed', text: t('notCopied') }))
}

function copyByHand(text: string): boolean {
  const was = document.activeElement
  const field = document.createElement('textarea')
  field.value = text
  document.body.append(field)
  field.select()
  // Old, and the only way that works everywhere.
  // eslint-disable-next-line @typescript-eslint/no-deprecated
  const copied = document.execCommand('copy')
  field.remove()
  if (was instanceof HTMLElement) was.focus()
  return copied
}
