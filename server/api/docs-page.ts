import { createHash } from 'node:crypto'
import type { Hono } from 'hono'
import { answerText, servedText, type ServedText } from '../platform/served-text.ts'
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

/** The API reference: one page that needs no internet and no script. */
export async function docsPage(): Promise<string> {
  return (await pageOf(openApiDocument())).toString()
}

/** Serves the OpenAPI document and the page that shows it to people; each is made once, when it is first asked for. */
export function mountReference(app: Hono): void {
  let document: ServedText | undefined
  let page: ServedText | undefined
  app.get('/api/openapi.json', (c) => {
    document ??= servedText('application/json', openApiText())
    return answerText(c, document, contentPolicy)
  })
  app.get('/api/docs', async (c) => {
    page ??= servedText('text/html; charset=utf-8', await docsPage())
    return answerText(c, page, contentPolicy)
  })
}
