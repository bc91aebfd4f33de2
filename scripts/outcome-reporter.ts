import type { Reporter, SerializedError, TestCase, TestModule, TestSuite } from 'vitest/node'

export interface Outcome {
  passed: number
  failed: number
  /** One line each: which test, and why it did not run. */
  skipped: string[]
}

/** Counts what happened and tells the process that started Vitest. */
export default class OutcomeReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], unhandled: readonly SerializedError[]): void {
    const tests = modules.flatMap((module) => [...module.children.allTests()])
    const inState = (state: string) => tests.filter((one) => one.result().state === state)
    const outcome: Outcome = {
      passed: inState('passed').length,
      // A file that does not load and a set-up that throws have no failed test to show for it.
      failed: inState('failed').length + modules.flatMap(brokenParts).length + unhandled.length,
      skipped: inState('skipped').map(describe),
    }
    process.send?.(outcome)
  }
}

function brokenParts(module: TestModule): (TestModule | TestSuite)[] {
  return [module, ...module.children.allSuites()].filter((part) => part.errors().length > 0)
}

function describe(test: TestCase): string {
  return `${test.module.relativeModuleId} (${test.project.name}) > ${test.fullName} — ${reasonOf(test)}`
}

function reasonOf(test: TestCase): string {
  const result = test.result()
  if (result.state === 'skipped' && result.note !== undefined) return result.note
  switch (test.options.mode) {
    case 'todo':
      return 'still to be written'
    case 'skip':
      return 'skipped, and no reason given: use context.skip("why")'
    case 'run':
    case 'only':
      return 'what comes before it failed'
  }
}
