import { approveTemplates } from '../../world/approve-templates.ts'
import { knock } from '../../world/twin.ts'
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
  step('Twilio works again', ({ world }) => knock(world.twilio, 'faults', { refuseRate: 0, rate429: 0, dropAfterAcceptRate: 0 })),
  step('Twilio reports on messages out of order', ({ world }) => knock(world.twilio, 'faults', { callback: { reorder: 1 } })),
  step("WhatsApp has approved the salon's templates", ({ world, place }) => approveTemplates(world, place.salon.organization)),
  step('WhatsApp lets no free text through to whom has not written within 24 hours', ({ world }) =>
    knock(world.twilio, 'rules', { window: true }),
  ),
]
