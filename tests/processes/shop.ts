import type { Answer, Asked, Installation } from './product.ts'

export interface Booking {
  name: string
  phone: string
  /** ISO 8601, with its offset. */
  startsAt: string
  idempotencyKey?: string
  notify?: boolean
}

/** A business of an installation, as its receptionist's program uses it: over the API, with a key. */
export interface Shop {
  key: string
  api(method: string, path: string, asked?: Asked): Promise<Answer>
  books(booking: Booking): Promise<Answer>
}

/** Opens a business with the CLI, as an operator would, with WhatsApp on. */
export async function openShop(installation: Installation, slug = 'azahar'): Promise<Shop> {
  await installation.cli('orgs', 'create', '--name', 'Salón Azahar', '--slug', slug)
  await installation.cli('orgs', 'set', slug, 'whatsapp.enabled=true')
  const key = await installation.cli('api-keys', 'create', '--org', slug, '--name', 'test', '--role', 'admin')
  await created(installation, key, '/locations', { name: 'Chapinero', timeZone: 'America/Bogota' })
  await created(installation, key, '/services', { name: 'corte', durationMinutes: 30 })
  return knownShop(installation, key)
}

/** A business that is there already, by one of its keys. */
export async function knownShop(installation: Installation, key: string): Promise<Shop> {
  const api: Shop['api'] = (method, path, asked) => installation.api(method, path, { key, ...asked })
  const offer = { locationId: await firstOf(api, '/locations'), serviceIds: [await firstOf(api, '/services')] }
  return {
    key,
    api,
    books: ({ name, phone, startsAt, idempotencyKey, notify }) =>
      api('POST', '/appointments', {
        body: { ...offer, startsAt, client: { name, phone }, ...(notify === undefined ? {} : { notify }) },
        headers: idempotencyKey === undefined ? {} : { 'idempotency-key': idempotencyKey },
      }),
  }
}

/** Everything a list holds, page by page. */
export async function allOf<T>(shop: Shop, path: string): Promise<T[]> {
  const found: T[] = []
  const mark = path.includes('?') ? '&' : '?'
  for (let cursor = ''; ;) {
    const { status, body } = await shop.api('GET', `${path}${mark}limit=200${cursor}`)
    if (status !== 200) throw new Error(`GET ${path}: ${status} ${JSON.stringify(body)}`)
    const page = body as { items: T[]; nextCursor: string | null }
    found.push(...page.items)
    if (page.nextCursor === null) return found
    cursor = `&cursor=${encodeURIComponent(page.nextCursor)}`
  }
}

async function created(installation: Installation, key: string, path: string, body: unknown): Promise<void> {
  const answer = await installation.api('POST', path, { key, body })
  if (answer.status !== 201) throw new Error(`POST ${path}: ${answer.status} ${JSON.stringify(answer.body)}`)
}

async function firstOf(api: Shop['api'], path: string): Promise<string> {
  const { body } = await api('GET', path)
  const [first] = (body as { items: { id: string }[] }).items
  if (first === undefined) throw new Error(`GET ${path}: there is none`)
  return first.id
}
