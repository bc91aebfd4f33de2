import {
  IconAlertTriangleFilled,
  IconCheck,
  IconChecks,
  IconCircle,
  IconCircleCheckFilled,
  IconCircleDashed,
  IconClock,
  IconHelpCircle,
  IconPlayerSkipForward,
  IconSend,
  IconUserX,
  IconX,
} from '@tabler/icons-react'
import type { ComponentType } from 'react'
import type { Look } from '../appointment/look.ts'
import type { MessageStatus } from '../message/message-mark.tsx'

type Icon = ComponentType<{ size: number; stroke: number }>

const looks: Record<Look, Icon> = {
  pending: IconCircleDashed,
  open: IconCircle,
  yes: IconCircleCheckFilled,
  declined: IconCircle,
  came: IconCheck,
  missed: IconUserX,
  gone: IconX,
}

const messages: Record<MessageStatus, Icon> = {
  queued: IconClock,
  sending: IconSend,
  uncertain: IconHelpCircle,
  sent: IconCheck,
  delivered: IconChecks,
  read: IconChecks,
  failed: IconAlertTriangleFilled,
  skipped: IconPlayerSkipForward,
}

/** The marks once, for the hundreds of cards that show them. */
export function CardSprite() {
  return (
    <svg className="visually-hidden" aria-hidden="true">
      {Object.entries(looks).map(([name, Mark]) => (
        <symbol key={name} id={`mark-${name}`} viewBox="0 0 24 24">
          <Mark size={24} stroke={1.9} />
        </symbol>
      ))}
      {Object.entries(messages).map(([name, Mark]) => (
        <symbol key={name} id={`message-${name}`} viewBox="0 0 24 24">
          <Mark size={24} stroke={1.9} />
        </symbol>
      ))}
    </svg>
  )
}
