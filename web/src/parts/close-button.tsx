import { IconX } from '@tabler/icons-react'
import { useTranslations } from 'use-intl'

export function CloseButton({ close, className = '' }: { close: () => void; className?: string }) {
  const t = useTranslations('feedback')
  return (
    <button type="button" className={`button quiet square ${className}`} aria-label={t('close')} onClick={close}>
      <IconX className="icon" aria-hidden="true" />
    </button>
  )
}
