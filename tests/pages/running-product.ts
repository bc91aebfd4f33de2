import { buildWebIfStale } from '../../scripts/build-web.ts'
import { ledgerOf } from '../processes/emulator.ts'
import { type Installation, newInstallation } from '../processes/product.ts'
import { knownShop, type Shop } from '../processes/shop.ts'
import { until, untilStable } from '../processes/until.ts'

/** The product as a newcomer has it a minute after `npm start`, with where to look and the demo's key. */
export interface RunningProduct {
  installation: Installation
  shop: Shop
  web: string
  phone: string
  /** How the demo's owner gets in. */
  person: Person
  stop(): Promise<void>
}

export interface Person {
  email: string
  password: string
}

export async function startProduct(): Promise<RunningProduct> {
  await buildWebIfStale()
  const installation = await newInstallation()
  try {
    const program = await installation.start()
    const { phone, demoKey, person } = await until('the product says how to get in', 20_000, () =>
      Promise.resolve(waysIn(program.stdout())),
    )
    // The demo's own week is told of first: what is looked for afterwards must not queue behind it.
    const told = async () => (await ledgerOf(new URL(phone).origin)).length
    await until('the demo’s templates are approved', 20_000, async () => (await told()) > 0 || undefined)
    await untilStable('the demo has been told', 500, 20_000, told)
    const shop = await knownShop(installation, demoKey)
    // As people open it: they are told «localhost».
    const web = installation.url.replace('127.0.0.1', 'localhost')
    return { installation, shop, web, phone, person, stop: () => installation.remove() }
  } catch (error) {
    await installation.remove()
    throw error
  }
}

function waysIn(said: string): { phone: string; demoKey: string; person: Person } | undefined {
  const [phone] = /http:\/\/127\.0\.0\.1:\d+\/emulator\/phone/.exec(said) ?? []
  const [, demoKey] = /Demo key +(\S+)/.exec(said) ?? []
  const [, email, password] = /e-mail (\S+) +password (\S+)/.exec(said) ?? []
  if (phone === undefined || demoKey === undefined || email === undefined || password === undefined) return undefined
  return { phone, demoKey, person: { email, password } }
}
