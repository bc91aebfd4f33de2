import { useNavigate } from '@tanstack/react-router'
import { useEffect } from 'react'
import { mayAct } from '../access/me.ts'
import { createSignal } from '../api/signal.ts'
import { openFinder } from '../client/finder-open.ts'
import { isBusy } from '../feedback/keys.ts'
import { useBusiness } from '../organization/business.ts'

export const shortcutsShown = createSignal(false)

export function showShortcuts(): void {
  shortcutsShown.set(true)
}

/** N books, / and ⌘K find, ? lists. They keep silent while somebody types or a dialog is open. */
export function useShortcuts(): void {
  const navigate = useNavigate()
  const { membership } = useBusiness()
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      if (isFindKey(event)) {
        event.preventDefault()
        openFinder()
        return
      }
      if (event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return
      const acts: Record<string, () => void> = {
        n: () => mayAct(membership.role, 'receptionist') && void navigate({ to: '.', search: (was) => ({ ...was, nueva: '1' }) }),
        '/': openFinder,
        '?': showShortcuts,
      }
      const act = acts[event.key.toLowerCase()]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  }, [navigate, membership.role])
}

function isFindKey(event: KeyboardEvent): boolean {
  return (event.metaKey || event.ctrlKey) && event.key.toLowerCase() === 'k'
}
