import { type Context as HonoContext, Hono } from 'hono'
import { authenticate, type AuthenticateMeans } from './authenticate.ts'
import type { ChangeFeed } from '../platform/changes/change-feed.ts'
import type { Change } from '../platform/changes/emit-changes.ts'
import { sees } from '../platform/context.ts'

/** Whoever may watch: whose changes, and which of them. Throws for anybody else. */
export type Admit = (c: HonoContext) => Promise<{ organizationId: string; sees?: Sees }>
type Sees = (change: Change) => boolean

/** As every other door; whoever is limited to some locations hears of what happens there, and of what happens at none. */
export function admitBy(means: AuthenticateMeans): Admit {
  return async (c) => {
    const { organizationId, scope } = await authenticate(c, { role: 'professional' }, means)
    return { organizationId, sees: (change) => sees(scope, change) }
  }
}

interface Options {
  beatMs?: number
  longestMs?: number
}

/** Proxies end a connection that says nothing for a minute. */
const BEAT_MS = 15_000
/** Then the browser comes again by itself, and is asked anew who it is. */
const LONGEST_MS = 15 * 60_000
/** Of what a reader has not taken: one that is so far behind is let go, and reads everything anew when it comes again. */
const MOST_BEHIND_BYTES = 64 * 1024

/** Server-sent events: what changes in an organization, within a second, as ids. */
export function changesRoutes(feed: ChangeFeed, admit: Admit, options: Options = {}): Hono {
  const routes = new Hono()
  routes.get('/changes', async (c) => {
    const { organizationId, sees: mayHear = () => true } = await admit(c)
    return new Response(streamOf(feed, organizationId, mayHear, options), {
      headers: { 'content-type': 'text/event-stream', 'cache-control': 'no-store', 'x-accel-buffering': 'no' },
    })
  })
  return routes
}

type Stream = ReadableStreamDefaultController<Uint8Array>

function streamOf(feed: ChangeFeed, organizationId: string, sees: Sees, { beatMs = BEAT_MS, longestMs = LONGEST_MS }: Options) {
  const ending = new AbortController()
  const start = (stream: Stream): void => {
    const writer = writerOf(stream, ending)
    writer.write('retry: 1000\n\n')
    const leave = feed.read(organizationId, {
      changed: (change) => {
        if (sees(change)) writer.write(`event: change\ndata: ${dataOf(change)}\n\n`)
      },
      ready: () => writer.write('event: ready\ndata: {}\n\n'),
      over: () => writer.end(),
    })
    const timers = [setInterval(() => writer.write(': still here\n\n'), beatMs), setTimeout(() => writer.end(), longestMs)]
    const tidy = (): void => {
      leave()
      for (const timer of timers) clearTimeout(timer)
    }
    if (ending.signal.aborted) tidy()
    else ending.signal.addEventListener('abort', tidy)
  }
  const behind = new ByteLengthQueuingStrategy({ highWaterMark: MOST_BEHIND_BYTES })
  return new ReadableStream<Uint8Array>({ start, cancel: () => ending.abort() }, behind)
}

/** Writes until it is told to end, or whoever reads is too far behind. */
function writerOf(stream: Stream, ending: AbortController) {
  const encoder = new TextEncoder()
  const end = (finish: () => void): void => {
    if (ending.signal.aborted) return
    ending.abort()
    finish()
  }
  return {
    write: (text: string): void => {
      if (ending.signal.aborted) return
      stream.enqueue(encoder.encode(text))
      if ((stream.desiredSize ?? 0) <= 0) end(() => stream.error(new TooSlow()))
    },
    end: () => end(() => stream.close()),
  }
}

function dataOf({ type, id, locationId }: Change): string {
  return JSON.stringify({ type, id, locationId })
}

/** The server destroys the connection for it, and prints it. */
class TooSlow extends Error {
  override readonly name = 'TooSlow'
  override readonly stack = 'A reader of /api/v1/changes was too slow, and was let go'
}
