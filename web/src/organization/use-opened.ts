import { useNavigate, useSearch } from '@tanstack/react-router'
import { useBusiness } from './business.ts'

export const NEW = 'nuevo'

export interface Opened {
  id: string | undefined
  isNew: boolean
  open: (id: string | undefined) => void
}

/** Which thing of a section's list is open: in the address, so that a reload and the back button keep it. */
export function useOpened(section: string): Opened {
  const { slug } = useBusiness()
  const navigate = useNavigate()
  const { abierto: id } = useSearch({ strict: false })
  // Whoever gets here has saved, or has nothing to save: they are not asked.
  const open = (next: string | undefined) =>
    void navigate({
      to: '/o/$slug/ajustes/$section',
      params: { slug, section },
      search: next === undefined ? {} : { abierto: next },
      ignoreBlocker: true,
    })
  return { id, isNew: id === NEW, open }
}
