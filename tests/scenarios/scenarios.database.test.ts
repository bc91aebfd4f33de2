import { afterAll, beforeAll, describe, test } from 'vitest'
import { openWorld, type World } from '../world/world.ts'
import { judge, play } from './play.ts'
import { readFeatures, type Scenario } from './read-features.ts'
import { Scene } from './scene.ts'

let world: World
beforeAll(async () => {
  // Earlier than any scenario begins: the emulator's clock never goes back.
  world = await openWorld({
    now: '2026-01-01T00:00:00Z',
    twinFollows: true,
    webhooks: true,
    rules: {},
    account: { isLocal: true },
  })
})
afterAll(() => world.close())

for (const { name, scenarios } of readFeatures()) {
  describe(name, () => {
    for (const scenario of scenarios.filter(({ steps }) => steps.length > 0)) {
      test(scenario.name, async (context) => {
        const waiting = judge(scenario, await played(scenario))
        if (waiting !== undefined) context.skip(waiting)
      })
    }
  })
}

async function played(scenario: Scenario) {
  const scene = await Scene.begin(world)
  try {
    return await play(scenario, scene)
  } finally {
    await scene.end()
  }
}
