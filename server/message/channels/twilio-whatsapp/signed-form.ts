import type { Context, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { createMiddleware } from 'hono/factory'
import { atMostEvery } from '../../../platform/at-most-every.ts'
import type { Log } from '../../../platform/log.ts'
import { isGenuine, type WebhookSource } from './genuine-webhook.ts'

export interface SignedFormMeans {
  log: Log
  /** Whose word is taken whatever it is about, each with its own token and the address it calls. */
  webhookSources: readonly WebhookSource[]
}

/** Whose word is taken as well about what a request is about: an organization's own account. */
export type SourcesOf = (c: Context) => Promise<readonly WebhookSource[]>

/** The longest text WhatsApp lets anybody write, as a form writes it: an emoji takes twelve characters. */
const LARGEST_BODY = 256 * 1024
const WARN_EVERY_MS = 30_000

/**
 * What stands before every door for Twilio: 413 for what is too large, 403 for what none of the sources signed. Nothing but
 * whom it is about is read of a request before. Hands on the form, without NUL: PostgreSQL keeps every character but that one.
 */
export function signedForm({ webhookSources, log }: SignedFormMeans, sourcesOf: SourcesOf) {
  const warn = atMostEvery(WARN_EVERY_MS, (reason: string, keptBack) =>
    log.warn({ event: 'webhook.refused', reason, keptBack }, 'refused a webhook: is PUBLIC_URL what Twilio calls?'),
  )
  const limit: MiddlewareHandler = bodyLimit({ maxSize: LARGEST_BODY, onError: (c) => c.text('Too large', 413) })
  const verify = createMiddleware<{ Variables: { form: URLSearchParams } }>(async (c, next) => {
    const form = new URLSearchParams(await c.req.text())
    const signature = c.req.header('x-twilio-signature')
    const request = { signature, path: pathOf(c), form }
    if (!isGenuine(webhookSources, request) && !(signature !== undefined && isGenuine(await sourcesOf(c), request))) {
      warn(signature === undefined ? 'unsigned' : 'not signed for this address')
      return c.text('Forbidden', 403)
    }
    c.set('form', withoutNul(form))
    return next()
  })
  return [limit, verify] as const
}

/** Path and query as they were called, which is what was signed. */
function pathOf({ req: { url } }: Context): string {
  const { origin } = new URL(url)
  return url.slice(origin.length)
}

function withoutNul(form: URLSearchParams): URLSearchParams {
  const clean = (text: string): string => text.replaceAll('\u0000', '')
  return new URLSearchParams([...form].map(([name, value]): [string, string] => [clean(name), clean(value)]))
}
