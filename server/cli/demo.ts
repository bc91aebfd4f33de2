import type { App } from '../app.ts'
import { type Demo, layOutDemo, resetDemo } from '../demo/lay-out-demo.ts'
import { Refusal } from '../platform/refusal.ts'
import { acting, type AddCommand, type Told } from './command.ts'
import type { Host } from './host.ts'

export const addDemo: AddCommand = (program, host) => {
  const demo = program.command('demo').description('an organization to try the product with')
  acting(host, demo.command('seed').description('lay it out, if it is not there'), async (app) => {
    refuseElsewhere(host)
    return describe(await layOutDemo(meansOf(app), host.secretKey()))
  })
  acting(host, demo.command('reset').description('wipe it and lay it out anew'), async (app) => {
    refuseElsewhere(host)
    return describe(await resetDemo(meansOf(app), host.secretKey()))
  })
}

/** Made-up clients belong beside nobody's real ones, and near no account that could write to them. */
function refuseElsewhere(host: Host): void {
  const { database, twilio } = host.setup()
  if (database.kind === 'embedded' && twilio.state === 'emulator') return
  const found = database.kind === 'embedded' ? 'TWILIO_*' : 'DATABASE_URL'
  throw new Refusal('not-here', `The demo is for an installation with neither TWILIO_* nor DATABASE_URL set; here ${found} is set`)
}

function meansOf({ database, clock, contextFor }: App) {
  return { db: database.db, clock, contextFor }
}

function describe({ organization, key, signIn }: Demo): Told {
  const { slug, name } = organization
  const lines = [
    `The demo is laid out: ${name} (${slug}).`,
    `Its key: ${key}`,
    signIn && `Sign in: ${signIn.email}   password ${signIn.password}`,
  ]
  return { data: { organization: slug, name, key, signIn: signIn ?? null }, text: lines.filter(Boolean).join('\n') }
}
