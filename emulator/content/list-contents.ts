import { invalid } from './check-fields.ts'
import type { Content } from './content.ts'
import { CONTENT_API } from './content-json.ts'
import { filterOf, orderOf } from './search-contents.ts'

const LARGEST_PAGE = 1_000

interface Asked {
  /** `/v1/Content`. */
  readonly path: string
  readonly query: URLSearchParams
  readonly toJson: (content: Content) => object
}

/** One page, newest first unless asked otherwise. A page token says where the last one ended, so nothing that comes or goes shifts the next. */
export function listContents(contents: readonly Content[], { path, query, toJson }: Asked) {
  const page = wholeNumber(query.get('Page'), 0)
  const size = Math.min(Math.max(wholeNumber(query.get('PageSize'), 50), 1), LARGEST_PAGE)
  const order = orderOf(query)
  const found = contents.filter(filterOf(query)).sort(order)
  const start = startOf(found, query.get('PageToken'), { order, skip: page * size })
  const shown = found.slice(start, start + size)
  const last = start + size < found.length ? shown.at(-1) : undefined
  const urlOf = (number: number, token: string | null) => pageUrl(path, query, { size, number, token })
  return {
    contents: shown.map(toJson),
    meta: {
      page,
      page_size: size,
      first_page_url: urlOf(0, null),
      previous_page_url: page === 0 ? null : urlOf(page - 1, null),
      url: urlOf(page, query.get('PageToken')),
      next_page_url: last === undefined ? null : urlOf(page + 1, tokenOf(last)),
      key: 'contents',
    },
  }
}

type Place = Pick<Content, 'createdAt' | 'friendlyName'>

interface Cut {
  readonly order: (one: Place, other: Place) => number
  readonly skip: number
}

function startOf(found: readonly Content[], token: string | null, { order, skip }: Cut): number {
  if (token === null) return skip
  const last = placeOf(token)
  const next = found.findIndex((content) => order(content, last) > 0)
  return next === -1 ? found.length : next
}

function tokenOf({ createdAt, friendlyName }: Content): string {
  return `PT${Buffer.from(JSON.stringify([createdAt, friendlyName])).toString('base64url')}`
}

function placeOf(token: string): Place {
  try {
    const [createdAt, friendlyName] = JSON.parse(Buffer.from(token.slice(2), 'base64url').toString()) as [number, string]
    return { createdAt, friendlyName }
  } catch {
    throw invalid('PageToken is none that was given')
  }
}

function wholeNumber(written: string | null, absent: number): number {
  return /^\d{1,9}$/.test(written ?? '') ? Number(written) : absent
}

function pageUrl(path: string, query: URLSearchParams, at: { size: number; number: number; token: string | null }): string {
  const asked = new URLSearchParams(query)
  asked.set('PageSize', String(at.size))
  asked.set('Page', String(at.number))
  if (at.token === null) asked.delete('PageToken')
  else asked.set('PageToken', at.token)
  return `${CONTENT_API}${path}?${asked.toString()}`
}
