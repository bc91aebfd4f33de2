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
  stop(): Promise<void>
}

export async function startProduct(): Promise<RunningProduct> {
  await buildWebIfStale()
  const installation = await newInstallation()
  try {
    const program = await installation.start()
    const { phone, demoKey } = await until('the product says how to get in', 20_000, () => Promise.resolve(waysIn(program.stdout())))
    // The demo's own week is told of first: what is looked for afterwards must not queue behind it.
    const told = async () => (await ledgerOf(new URL(phone).origin)).length
    await until('the demo’s templates are approved', 20_000, async () => (await told()) > 0 || undefined)
    await untilStable('the demo has been told', 500, 20_000, told)
    const shop = await knownShop(installation, demoKey)
    // As people open it: they are told «localhost».
    const web = installation.url.replace('127.0.0.1', 'localhost')
    return { installation, shop, web, phone, stop: () => installation.remove() }
  } catch (error) {
    await installation.remove()
    throw error
  }
}

function waysIn(said: string): { phone: string; demoKey: string } | undefined {
  const [phone] = /http:\/\/127\.0\.0\.1:\d+\/emulator\/phone/.exec(said) ?? []
  const [, demoKey] = /Demo key +(\S+)/.exec(said) ?? []
  return phone === undefined || demoKey === undefined ? undefined : { phone, demoKey }
}
