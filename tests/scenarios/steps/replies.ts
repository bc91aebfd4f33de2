import { step } from '../step.ts'

export const replySteps = [
  step('{name} answers {string}', async (scene, [name, body]) => {
    await scene.world.hears({ from: scene.person(name).phone, body })
    await scene.goOn()
  }),
]
