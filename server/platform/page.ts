import { Refusal } from './refusal.ts'

/** One page of a list and where the next begins. */
export interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** What a list is asked for: at most `limit` items after the cursor. */
export interface PageRequest {
  limit: number
  cursor?: string | undefined
}

/** The place after an item in a list sorted by one value and then by id. */
export interface Place {
  sort: string
  id: string
}

export function placeOf(cursor: string | undefined): Place | undefined {
  if (cursor === undefined) return undefined
  const [sort, id, ...rest] = Buffer.from(cursor, 'base64url').toString('utf8').split('|')
  if (sort === undefined || id === undefined || rest.length > 0) return refuseCursor()
  return { sort, id }
}

/** The cursor's sort value as an instant. */
export function instantOf(place: Place): Date {
  const at = new Date(place.sort)
  return Number.isNaN(at.getTime()) ? refuseCursor() : at
}

/** Makes a page of `limit` from a query that asked for one row more. */
export function toPage<T>(rows: readonly T[], limit: number, place: (row: T) => Place): Page<T> {
  const items = rows.slice(0, limit)
  const last = items.at(-1)
  if (rows.length <= limit || last === undefined) return { items, nextCursor: null }
  const { sort, id } = place(last)
  return { items, nextCursor: Buffer.from(`${sort}|${id}`, 'utf8').toString('base64url') }
}

function refuseCursor(): never {
  throw new Refusal('invalid', 'The cursor is not one of ours', [{ path: 'cursor', message: 'Repeat nextCursor as it was given' }])
}
