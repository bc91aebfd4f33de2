import type { Scenario, Step } from './read-features.ts'
import { Declined, type Scene } from './scene.ts'
import { find } from './vocabulary.ts'

/** The step that did not go as it is written, and why. */
export interface Failure {
  step: Step
  error: Error
}

/** Takes the steps of a scenario in turn, up to the first that fails. */
export async function play({ steps }: Scenario, scene: Scene): Promise<Failure | undefined> {
  for (const step of steps) {
    try {
      const { definition, values } = find(step)
      await definition.take(scene, values, step.table ?? { columns: [], rows: [] })
    } catch (error) {
      return { step, error: error instanceof Error ? error : new Error(String(error)) }
    }
  }
  return undefined
}

/** What came of a scenario: nothing to say when it passed, why it still waits, or what is wrong with it, thrown. */
export function judge({ place, waitsFor }: Scenario, failure: Failure | undefined): string | undefined {
  if (waitsFor === undefined) {
    if (failure !== undefined) throw located(failure)
    return undefined
  }
  if (failure === undefined) throw new Error(`${place}: this scenario passes. It no longer waits for ${waitsFor}: take its tag off`)
  if (!isAnswer(failure.error)) {
    throw new Error(`${located(failure).message}\nA scenario that waits fails by what the product does; this one does not get that far`)
  }
  return `waits for ${waitsFor}`
}

/** The product did something else than was expected, or declined to do it; anything else is a fault of the scenario itself. */
function isAnswer(error: Error): boolean {
  return error.name === 'AssertionError' || error instanceof Declined
}

/** The same error, so that what was expected stays readable, which says first where it happened. */
function located({ step: { place, keyword, text }, error }: Failure): Error {
  if (!error.message.startsWith(place)) error.message = `${place}  ${keyword} ${text}\n${error.message}`
  return error
}
