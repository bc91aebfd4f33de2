import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import { conversationView, phonesView } from './conversation-view.ts'
import { liveEvents } from './live-events.ts'
import { stateView } from './state-view.ts'

const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'"

/** The phone page and what it asks for. Its files lie in app/ and are served as they are. */
export function phoneRoutes(emulator: Emulator): Hono {
  const pages = new Hono()
  pages.get('/phone', (c) => serve(c, 'page.html'))
  pages.get('/phone/:file{[a-z-]+\\.(?:css|js|svg)}', (c) => serve(c, c.req.param('file')))
  pages.get('/conversations', (c) => c.json(phonesView(emulator)))
  pages.get('/conversations/:phone', (c) => c.json(conversationView(emulator, c.req.param('phone'))))
  pages.get('/state', (c) => c.json(stateView(emulator)))
  pages.get('/events', (c) => liveEvents(emulator, c))
  return pages
}

async function serve(c: Context, file: string): Promise<Response> {
  try {
    const text = await readFile(new URL(`app/${file}`, import.meta.url), 'utf8')
    return c.body(text, 200, {
      'Content-Type': `${types[extname(file)] ?? 'text/plain'}; charset=utf-8`,
      'Content-Security-Policy': POLICY,
      'Cache-Control': 'no-cache',
    })
  } catch {
    return c.notFound()
  }
}
