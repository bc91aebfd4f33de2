import { invalid } from './check-fields.ts'
import type { Content } from './content.ts'

type Order = (one: Pick<Content, 'createdAt' | 'friendlyName'>, other: Pick<Content, 'createdAt' | 'friendlyName'>) => number

/** What version 2 of the lists can be asked for; version 1 asks for none of it. */
export function filterOf(query: URLSearchParams): (content: Content) => boolean {
  const after = instantOf(query, 'DateCreatedAfter') ?? -Infinity
  const before = instantOf(query, 'DateCreatedBefore') ?? Infinity
  const name = (query.get('ContentName') ?? '').toLowerCase()
  const text = (query.get('Content') ?? '').toLowerCase()
  const languages = query.getAll('Language')
  const types = query.getAll('ContentType')
  const statuses = query.getAll('ChannelEligibility')
  return (content) =>
    content.createdAt >= after &&
    content.createdAt <= before &&
    content.friendlyName.toLowerCase().includes(name) &&
    (text === '' || JSON.stringify(Object.values(content.types)).toLowerCase().includes(text)) &&
    (languages.length === 0 || languages.includes(content.language)) &&
    (types.length === 0 || types.some((type) => type in content.types)) &&
    (statuses.length === 0 || statuses.includes(`whatsapp:${content.approval?.status ?? 'unsubmitted'}`))
}

/** No two were created at the same instant, so the order is never in doubt. */
export function orderOf(query: URLSearchParams): Order {
  const byName = query.get('SortByContentName')?.toLowerCase()
  const byDate: Order =
    query.get('SortByDate')?.toLowerCase() === 'asc'
      ? (one, other) => one.createdAt - other.createdAt
      : (one, other) => other.createdAt - one.createdAt
  if (byName === undefined) return byDate
  const sign = byName === 'desc' ? -1 : 1
  return (one, other) => sign * one.friendlyName.localeCompare(other.friendlyName) || byDate(one, other)
}

function instantOf(query: URLSearchParams, name: string): number | null {
  const written = query.get(name)
  if (written === null) return null
  const instant = Date.parse(written)
  if (Number.isNaN(instant)) throw invalid(`${name} is no date`)
  return instant
}
