import { createHash } from 'node:crypto'
import type { Context } from 'hono'

/** A text as it leaves. */
export interface ServedText {
  type: string
  text: string
  /** Names exactly this state of it. */
  etag: string
}

export function servedText(type: string, text: string): ServedText {
  return { type, text, etag: `"${createHash('sha256').update(text).digest('base64url')}"` }
}

/** Answers with the text, or with 304 to whoever has it; the policy says what a page may load and run. */
export function answerText(c: Context, { type, text, etag }: ServedText, contentPolicy: string): Response {
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
