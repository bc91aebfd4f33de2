import { readFile } from 'node:fs/promises'
import { extname } from 'node:path'
import { type Context, Hono } from 'hono'
import { codeOf } from '../platform/error-code.ts'
import { answerText, servedText } from '../platform/served-text.ts'

/** What the welcome page may know of an installation. Anybody may read it: no secret, no account, no number. */
export interface WelcomeFacts {
  /** The page of the local emulator's phone, where one runs. */
  phoneUrl: string | null
  whatsapp: {
    state: 'emulator' | 'account' | 'not-configured'
    /** The variables that are still to be set. */
    missing: readonly string[]
  }
}

export const nothingConfigured: WelcomeFacts = {
  phoneUrl: null,
  whatsapp: { state: 'not-configured', missing: ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_WHATSAPP_FROM'] },
}

const folder = new URL('../../web/welcome/', import.meta.url)
const types: Record<string, string> = { '.html': 'text/html', '.css': 'text/css', '.js': 'text/javascript', '.svg': 'image/svg+xml' }

/** Only what this server serves itself, and nobody may frame it. */
const contentPolicy = [
  "default-src 'none'",
  ...['script-src', 'style-src', 'connect-src', 'img-src'].map((kind) => `${kind} 'self'`),
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** What a newcomer sees first. Its files are served as they lie in web/welcome/. */
export function welcomeRoutes(facts: WelcomeFacts): Hono {
  const routes = new Hono()
  routes.get('/welcome', (c) => answerFile(c, 'page.html'))
  routes.get('/welcome/:file{[a-z-]+\\.(?:css|js|svg)}', (c) => answerFile(c, c.req.param('file')))
  routes.get('/welcome.json', (c) => c.json(facts, 200, { 'cache-control': 'no-store' }))
  return routes
}

async function answerFile(c: Context, file: string): Promise<Response> {
  try {
    const text = await readFile(new URL(file, folder), 'utf8')
    return answerText(c, servedText(`${types[extname(file)] ?? 'text/plain'}; charset=utf-8`, text), contentPolicy)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return c.notFound()
    throw error
  }
}
