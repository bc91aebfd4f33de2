import { noteAnswer, probe } from './connection.ts'
import { type News, shareStream } from './share-stream.ts'

/** Something another person, a client or Twilio changed. */
export interface Change {
  type: 'appointment' | 'message' | 'reminder' | 'client' | 'settings'
  id: string
  locationId: string | null
}

/**
 * Hears of changes until it is told to stop, as `who`; whatever happened while nothing was heard is unknown, and `onGap` says so.
 *
 * A browser has six connections to a host for all its tabs, and a stream of changes keeps one: the seventh tab would never load. So one
 * tab has the stream, and tells the others. And a tab that nobody sees hears nothing: it would be the one that has the stream, and be put
 * to sleep by the browser with all the others waiting for its word; and where tabs know nothing of each other, which is where the
 * product is not served over HTTPS, they would be six again.
 */
export function hearChanges(slug: string, who: string, onChange: (change: Change) => void, onGap: () => void): () => void {
  let behind = false
  let leave: (() => void) | undefined
  const hear = (news: News<Change>) => {
    if (news === 'ready') {
      noteAnswer()
      catchUp()
    } else if (news === 'lost') probe()
    else onChange(news)
  }
  const catchUp = () => {
    if (behind) onGap()
    behind = true
  }
  const open = (tell: typeof hear) => openStream(slug, tell)
  const look = () => {
    if (document.visibilityState !== 'hidden') leave ??= shareStream(`puntual.changes.${slug}.${who}`, open, hear, catchUp)
    else {
      leave?.()
      leave = undefined
      behind = true
    }
  }
  look()
  document.addEventListener('visibilitychange', look)
  return () => {
    document.removeEventListener('visibilitychange', look)
    leave?.()
  }
}

const LONGEST_PAUSE_MS = 15_000

/** A browser gives up on a stream that ended with an error answer, so the reconnecting is done here. */
function openStream(slug: string, tell: (news: News<Change>) => void): () => void {
  let source: EventSource | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  let failures = 0
  const open = () => {
    source = new EventSource(`/api/v1/changes?organization=${encodeURIComponent(slug)}`)
    source.addEventListener('ready', () => {
      failures = 0
      tell('ready')
    })
    source.addEventListener('change', (event: MessageEvent<string>) => tell(JSON.parse(event.data) as Change))
    source.addEventListener('error', () => {
      source?.close()
      // Of an error nothing more is told: it may be a server that ended the stream, or one that is gone.
      tell('lost')
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
