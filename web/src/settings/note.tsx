import { IconAlertTriangle } from '@tabler/icons-react'
import type { ReactNode } from 'react'

/** What will follow from a change, said before it is made. */
export function Note({ children }: { children: ReactNode }) {
  return (
    <div className="set-note" role="status">
      <IconAlertTriangle className="icon" aria-hidden="true" />
      <div>{children}</div>
    </div>
  )
}
