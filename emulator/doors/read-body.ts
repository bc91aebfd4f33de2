import type { Context } from 'hono'

/** A request a door cannot serve, with a sentence for whoever sent it. */
export class BadRequest extends Error {}

export type Fields = Record<string, unknown>

/** The JSON object of a request, with none but the known keys. */
export async function readBody(c: Context, known: readonly string[]): Promise<Fields> {
  const body = objectOf(parseJson(await c.req.text()), 'The body')
  refuseUnknown(body, known)
  return body
}

export function refuseUnknown(fields: Fields, known: readonly string[]): void {
  const unknown = Object.keys(fields).find((key) => !known.includes(key))
  if (unknown !== undefined) throw new BadRequest(`${unknown} is not supported here; known: ${known.join(', ')}`)
}

export function objectOf(value: unknown, what: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new BadRequest(`${what} must be a JSON object`)
  return value as Fields
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new BadRequest('The body is not JSON')
  }
}
