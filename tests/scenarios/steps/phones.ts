import { expect } from 'vitest'
import type { Table } from '../read-features.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'
import { expectRows } from '../expect-rows.ts'

export const phoneSteps = [
  step("{name}'s phone has heard:", expectHeard),
  step("{name}'s phone has heard nothing", async (scene, [name]) => {
    const { phone } = scene.person(name)
    expect((await scene.heard()).filter((message) => message.phone === phone)).toEqual([])
  }),
  step('no phone has heard {string}', async (scene, [words]) => {
    expect((await scene.heard()).filter((message) => message.words.includes(words))).toEqual([])
  }),
  step('no phone has heard anything between {moment} and {moment}', async (scene, [from, to]) => {
    const [begin, end] = [scene.instant(from), scene.instant(to)]
    const heard = (await scene.heard()).filter(({ at }) => at >= begin && at < end)
    expect(heard.map(({ at, words }) => `${scene.shownTime(at)} ${words}`)).toEqual([])
  }),
  step('no other phone has heard anything', async (scene) => {
    const known = new Set([...scene.people.values()].map(({ phone }) => phone))
    expect((await scene.heard()).filter(({ phone }) => !known.has(phone))).toEqual([])
  }),
]

async function expectHeard(scene: Scene, [name]: [string], table: Table): Promise<void> {
  const { phone } = scene.person(name)
  const heard = (await scene.heard()).filter((message) => message.phone === phone)
  expectRows(
    heard.map(({ at, words }) => ({ at: scene.shownTime(at), words })),
    table,
  )
}
