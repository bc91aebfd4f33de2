import { openProxy } from '../../world/proxy.ts'
import { knock } from '../../world/twin.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const twilioSteps = [
  step("Twilio turns {name}'s number away", (scene, [name]) =>
    knock(scene.world.twilio, 'users', { phone: scene.person(name).phone, optedOut: true }),
  ),
  step('Twilio has too many requests', ({ world }) => knock(world.twilio, 'faults', { rate429: 1 })),
  step('the connection breaks whenever Twilio has accepted a message', ({ world }) =>
    knock(world.twilio, 'faults', { dropAfterAcceptRate: 1 }),
  ),
  step('Twilio works again', ({ world }) => knock(world.twilio, 'faults', { rate429: 0, dropAfterAcceptRate: 0 })),
  step('Twilio reports on messages out of order', ({ world }) => knock(world.twilio, 'faults', { callback: { reorder: 1 } })),
  step('Twilio reaches the product through a proxy', standBehindProxy),
  step('WhatsApp lets no free text through to whom has not written within 24 hours', ({ world }) =>
    knock(world.twilio, 'rules', { window: true }),
  ),
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
