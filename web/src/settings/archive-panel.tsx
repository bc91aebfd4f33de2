import type { ReactNode } from 'react'
import { useTranslations } from 'use-intl'
import { Panel } from './panel.tsx'

interface ArchivePanelProps {
  title: string
  hint: string
  /** Undefined while it cannot be. */
  ask?: () => void
  children: ReactNode
}

/** At the end of a thing: the way to take it out of use. */
export function ArchivePanel({ title, hint, ask, children }: ArchivePanelProps) {
  const t = useTranslations('settings')
  return (
    <Panel title={title} hint={hint}>
      {ask !== undefined && (
        <div className="acts">
          <button type="button" className="button danger" onClick={ask}>
            {t('archive')}
          </button>
        </div>
      )}
      {children}
    </Panel>
  )
}
