import { createHash } from 'node:crypto'
import type { Context, Hono } from 'hono'
import { pageOf, style } from './docs/page.ts'
import { openApiDocument, openApiText } from './openapi.ts'

/** Nothing is loaded, run, framed or sent anywhere; the one style sheet is known by its hash. */
const contentPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "img-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

interface Served {
  type: string
  text: string
  etag: string
}

/** The API reference: one page that needs no internet and no script. */
export async function docsPage(): Promise<string> {
  return (await pageOf(openApiDocument())).toString()
}

/** Serves the OpenAPI document and the page that shows it to people; each is made once, when it is first asked for. */
export function mountReference(app: Hono): void {
  let document: Served | undefined
  let page: Served | undefined
  app.get('/api/openapi.json', (c) => {
    document ??= served('application/json', openApiText())
    return answer(c, document)
  })
  app.get('/api/docs', async (c) => {
    page ??= served('text/html; charset=utf-8', await docsPage())
    return answer(c, page)
  })
}

function served(type: string, text: string): Served {
  return { type, text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}

function answer(c: Context, { type, text, etag }: Served): Response {
  const headers = {
    'content-security-policy': contentPolicy,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    // Kept, and asked about before each use: after an update the old page is not shown again.
    'cache-control': 'public, no-cache',
    etag,
  }
  if (c.req.header('if-none-match')?.includes(etag) === true) return c.body(null, 304, headers)
  return c.body(text, 200, { ...headers, 'content-type': type })
}
