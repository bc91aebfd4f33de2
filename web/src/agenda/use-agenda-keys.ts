import { useEffect } from 'react'
import { isBusy } from '../feedback/keys.ts'
import type { AgendaPlace } from './use-agenda-place.ts'

/** T goes to today, D and S choose how much is shown, Page up and down turn the pages. */
export function useAgendaKeys({ go, goDays, goToday }: AgendaPlace): void {
  useEffect(() => {
    const acts: Record<string, () => void> = {
      t: goToday,
      d: () => go({ vista: undefined }),
      s: () => go({ vista: 'semana' }),
      pageup: () => goDays(-1),
      pagedown: () => goDays(1),
    }
    const hear = (event: KeyboardEvent) => {
      const act = acts[event.key.toLowerCase()]
      if (act === undefined || event.metaKey || event.ctrlKey || event.altKey || isBusy(event.target)) return
      event.preventDefault()
      act()
    }
    addEventListener('keydown', hear)
    return () => removeEventListener('keydown', hear)
  })
}
