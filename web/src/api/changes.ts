import { noteAnswer, probe } from './connection.ts'

/** Something another person, a client or Twilio changed. */
export interface Change {
  type: 'appointment' | 'message' | 'reminder' | 'client' | 'settings'
  id: string
  locationId: string | null
}

const LONGEST_PAUSE_MS = 15_000

/**
 * Hears of changes until it is told to stop. A browser gives up on a stream that ended with an error answer, so the reconnecting
 * is done here; whatever happened in between is unknown, and `onGap` says so.
 */
export function hearChanges(slug: string, onChange: (change: Change) => void, onGap: () => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  let heardBefore = false
  const open = () => {
    source = new EventSource(`/api/v1/changes?organization=${encodeURIComponent(slug)}`)
    source.addEventListener('ready', () => {
      failures = 0
      noteAnswer()
      if (heardBefore) onGap()
      heardBefore = true
    })
    source.addEventListener('change', (event: MessageEvent<string>) => onChange(JSON.parse(event.data) as Change))
    source.addEventListener('error', () => {
      source?.close()
      // Of an error nothing more is told: it may be a server that ended the stream, or one that is gone.
      probe()
      failures += 1
      timer = setTimeout(open, Math.min(500 * 2 ** failures, LONGEST_PAUSE_MS))
    })
  }
  open()
  return () => {
    clearTimeout(timer)
    source?.close()
  }
}
