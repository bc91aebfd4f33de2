import { step } from '../step.ts'

export const clockSteps = [
  step('it is {moment}', async (scene, [moment]) => {
    const instant = scene.instant(moment)
    if (instant < scene.world.now()) throw new Error(`It is ${scene.shownTime(scene.world.now())} already`)
    if (scene.asleep) scene.world.sleepUntil(instant)
    else await scene.world.timePassesTo(instant)
  }),
]
