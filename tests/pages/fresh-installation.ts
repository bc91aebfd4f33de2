import { type RunningEmulator, startEmulator } from 'puntual-whatsapp-twin'
import { type Installation, newInstallation } from '../processes/product.ts'
import { until } from '../processes/until.ts'
import type { Person } from './running-product.ts'

/** An installation that nobody has configured, at a Twilio of its own: the twin, on another address. */
export interface FreshInstallation {
  installation: Installation
  twin: RunningEmulator
  web: string
  /** Whoever began it: the business is theirs, and so is the installation. */
  person: Person
  slug: string
  stop(): Promise<void>
}

const person = { email: 'valentina@salon.test', password: 'una frase larga' }

export async function startFresh(): Promise<FreshInstallation> {
  const twin = await startEmulator()
  const installation = await newInstallation({ TWILIO_API_URL: twin.url })
  const stop = async () => {
    await installation.remove()
    await twin.stop()
  }
  try {
    const program = await installation.start()
    const token = await until('the product says where to begin', 20_000, () =>
      Promise.resolve(/comenzar\?token=(\S+)/.exec(program.stdout())?.[1]),
    )
    const slug = await begin(installation.url, token)
    return { installation, twin, web: installation.url.replace('127.0.0.1', 'localhost'), person, slug, stop }
  } catch (error) {
    await stop()
    throw error
  }
}

/** Makes the first account and a business with what an agenda needs. */
async function begin(url: string, token: string): Promise<string> {
  const origin = url.replace('127.0.0.1', 'localhost')
  const cookies: string[] = []
  const ask = async (path: string, body: unknown, headers: Record<string, string> = {}) => {
    const all = { 'content-type': 'application/json', origin, cookie: cookies.join('; '), ...headers }
    const answer = await fetch(url + path, { method: 'POST', headers: all, body: JSON.stringify(body) })
    if (!answer.ok) throw new Error(`POST ${path}: ${answer.status} ${await answer.text()}`)
    cookies.push(...answer.headers.getSetCookie().map((cookie) => cookie.split(';')[0] ?? ''))
    return (await answer.json()) as { organization?: { slug: string } }
  }
  const { organization } = await ask('/api/auth/first-run', {
    token,
    name: 'Valentina Ríos',
    ...person,
    organization: { name: 'Salón Valentina', country: 'CO' },
  })
  const slug = organization?.slug ?? ''
  const within = { 'x-organization': slug }
  await ask('/api/v1/services', { name: 'corte', durationMinutes: 30 }, within)
  await ask('/api/v1/locations', { name: 'Chapinero' }, within)
  return slug
}
