import { useEffect } from 'react'
import { type Change, hearChanges } from '../api/changes.ts'
import { queries } from '../api/queries.ts'

/** What each kind of change makes old, by the first words of the queries' keys. */
const touched: Record<Change['type'], readonly string[]> = {
  appointment: ['agenda', 'ahead', 'appointment', 'slots', 'clients'],
  message: ['agenda', 'appointment', 'messages', 'status', 'failing'],
  reminder: ['appointment', 'reminders'],
  client: ['clients', 'agenda'],
  settings: ['offer', 'agenda', 'slots', 'hours', 'status', 'twilio-account'],
}

const GATHER_MS = 60

/** Keeps the screen as it is in the house, whoever changes it. A burst of changes is one look. */
export function useLiveUpdates(slug: string, who: string): void {
  useEffect(() => {
    const old = new Set<string>()
    let timer: ReturnType<typeof setTimeout> | undefined
    const refresh = () => {
      timer = undefined
      for (const key of old) void queries.invalidateQueries({ queryKey: [slug, key] })
      old.clear()
    }
    const stop = hearChanges(
      slug,
      who,
      ({ type }) => {
        for (const key of touched[type]) old.add(key)
        timer ??= setTimeout(refresh, GATHER_MS)
      },
      () => void queries.invalidateQueries({ queryKey: [slug] }),
    )
    return () => {
      clearTimeout(timer)
      stop()
    }
  }, [slug, who])
}
