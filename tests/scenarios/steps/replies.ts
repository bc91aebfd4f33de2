import { conversationOf } from '../../world/twin.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const replySteps = [
  step('{name} answers {string}', async (scene, [name, body]) => {
    await scene.world.hears({ from: scene.person(name).phone, body })
    await scene.goOn()
  }),
  step('{name} taps {string} on {string}', async (scene, [name, title, words]) => {
    const { phone } = scene.person(name)
    await scene.heard()
    const { sid, payload } = await buttonOf(scene, phone, title, words)
    await scene.world.hears({ from: phone, buttonPayload: payload, originalSid: sid })
    await scene.goOn()
  }),
]

/** The button of that title below the last message that contains the words. */
async function buttonOf({ world }: Scene, phone: string, title: string, words: string): Promise<{ sid: string; payload: string }> {
  const messages = await conversationOf(world.twilio, phone)
  const message = messages.findLast(({ body }) => body.replace(/\u00a0/g, ' ').includes(words))
  const button = message?.rendered?.buttons.find((one) => one.title === title)
  if (message === undefined || button === undefined) throw new Error(`No message with "${words}" has a button ${title}`)
  return { sid: message.sid, payload: button.payload }
}
