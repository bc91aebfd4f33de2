import { knock } from '../../world/twin.ts'
import { step } from '../step.ts'

export const replySteps = [
  step('{name} answers {string}', async (scene, [name, body]) => {
    await knock(scene.world.twilio, 'inbound', { from: scene.person(name).phone, body })
    await scene.goOn()
  }),
]
