import { IconAlertTriangleFilled, IconCheck, IconX } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { useSignal } from '../api/signal.ts'
import { dismiss, type Toast, TOAST_MS, toasts } from './toasts.ts'
import './toasts.css'

export function Toasts() {
  const shown = useSignal(toasts)
  return (
    <div className="toasts" role="status" aria-live="polite">
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </div>
  )
}

function ToastLine({ toast }: { toast: Toast }) {
  const t = useTranslations('feedback')
  const [held, hold] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => dismiss(toast.id), TOAST_MS)
    return () => clearTimeout(timer)
  }, [held, toast.id])
  const Icon = toast.tone === 'failed' ? IconAlertTriangleFilled : IconCheck
  return (
    <div
      className={`toast ${toast.tone}`}
      onMouseEnter={() => hold(true)}
      onMouseLeave={() => hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <Icon className="icon" aria-hidden="true" />
      <span>{toast.text}</span>
      {toast.act && (
        <button
          type="button"
          className="toast-act"
          onClick={() => {
            toast.act?.run()
            dismiss(toast.id)
          }}
        >
          {toast.act.label}
        </button>
      )}
      <button type="button" className="toast-close" aria-label={t('close')} onClick={() => dismiss(toast.id)}>
        <IconX className="icon" aria-hidden="true" />
      </button>
    </div>
  )
}
