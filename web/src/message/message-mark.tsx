import {
  IconAlertTriangleFilled,
  IconCheck,
  IconChecks,
  IconClock,
  IconHelpCircle,
  IconPlayerSkipForward,
  IconSend,
} from '@tabler/icons-react'
import type { Schemas } from '@puntual/contract'
import './message-mark.css'

export type MessageStatus = Schemas['Message']['status']

const icons = {
  queued: IconClock,
  sending: IconSend,
  uncertain: IconHelpCircle,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertTriangleFilled,
  skipped: IconPlayerSkipForward,
} as const satisfies Record<MessageStatus, unknown>

/** Two grey checks and two blue ones differ by colour only: the word goes along, here or beside it. */
export function MessageMark({ status, size = 18, label }: { status: MessageStatus; size?: number; label?: string }) {
  const Icon = icons[status]
  const named = label === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': label }
  return <Icon className={`message-mark ${status}`} size={size} stroke={1.75} {...named} />
}
