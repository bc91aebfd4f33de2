import { openProxy } from '../../world/proxy.ts'
import { knock } from '../../world/twin.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const twilioSteps = [
  step("Twilio turns {name}'s number away", (scene, [name]) =>
    knock(scene.world.twilio, 'users', { phone: scene.person(name).phone, optedOut: true }),
  ),
  step('Twilio refuses every message with error {int}', ({ world }, [code]) =>
    knock(world.twilio, 'faults', { refuseRate: 1, refuseWith: code }),
  ),
  step('Twilio has too many requests', ({ world }) => knock(world.twilio, 'faults', { rate429: 1 })),
  step('the connection breaks whenever Twilio has accepted a message', ({ world }) =>
    knock(world.twilio, 'faults', { dropAfterAcceptRate: 1 }),
  ),
  step('Twilio breaks down at every message', ({ world }) => knock(world.twilio, 'faults', { rate500: 1 })),
  step('Twilio works again', ({ world }) =>
    knock(world.twilio, 'faults', { refuseRate: 0, rate429: 0, rate500: 0, dropAfterAcceptRate: 0 }),
  ),
  step('Twilio reports on no message', ({ world }) => knock(world.twilio, 'faults', { callback: { drop: 1 } })),
  step('Twilio reports on messages out of order', ({ world }) => knock(world.twilio, 'faults', { callback: { reorder: 1 } })),
  step('WhatsApp approves what the salon handed in', async (scene) => {
    for (const { sid } of await handedIn(scene)) await knock(scene.world.twilio, 'templates', { sid, status: 'approved' })
  }),
  step("WhatsApp takes the salon's {kind} for MARKETING", async (scene, [kind]) => {
    const ofKind = (await handedIn(scene)).filter(({ friendlyName }) => friendlyName.includes(kind))
    for (const { sid } of ofKind) await knock(scene.world.twilio, 'templates', { sid, category: 'MARKETING' })
  }),
  step('Twilio reaches the product through a proxy', standBehindProxy),
]

async function standBehindProxy({ world, atEnd }: Scene): Promise<void> {
  const direct = world.publicUrl
  const proxy = await openProxy(direct)
  world.isKnownAs(proxy.url)
  atEnd.push(() => {
    world.isKnownAs(direct)
    return proxy.close()
  })
}

interface Template {
  sid: string
  friendlyName: string
  accountSid: string | null
}

/** What the account holds, without the sandbox's own. */
async function handedIn({ world }: Scene): Promise<Template[]> {
  const all = (await (await fetch(`${world.twilio}/emulator/templates`)).json()) as Template[]
  return all.filter(({ accountSid }) => accountSid !== null)
}
