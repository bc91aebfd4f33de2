import type { Context } from 'hono'

/** A request a door cannot serve, with a sentence for whoever sent it. */
export class BadRequest extends Error {}

/** The JSON object of a request, with none but the known keys. */
export async function readBody(c: Context, known: readonly string[]): Promise<Record<string, unknown>> {
  const body = parseObject(await c.req.text())
  const unknown = Object.keys(body).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new BadRequest(`${unknown} is not supported here; known: ${known.join(', ')}`)
  return body
}

function parseObject(text: string): Record<string, unknown> {
  const value = parseJson(text)
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest('The body must be a JSON object')
  return value as Record<string, unknown>
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest('The body is not JSON')
  }
}
