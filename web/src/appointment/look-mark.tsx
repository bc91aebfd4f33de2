import { IconCheck, IconCircle, IconCircleCheckFilled, IconCircleDashed, IconUserX, IconX } from '@tabler/icons-react'
import type { Look } from './look.ts'
import './look.css'

const icons = {
  pending: IconCircleDashed,
  open: IconCircle,
  yes: IconCircleCheckFilled,
  declined: IconCircle,
  came: IconCheck,
  missed: IconUserX,
  gone: IconX,
} as const satisfies Record<Look, unknown>

/** The mark that tells a state without colour. */
export function LookMark({ look, size = 18 }: { look: Look; size?: number }) {
  const Icon = icons[look]
  return <Icon className={`look-mark ${look}`} size={size} stroke={1.75} aria-hidden="true" />
}
