import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'
import { BaseSequencer, type TestSpecification } from 'vitest/node'

const ignored = [...configDefaults.exclude, '**/dist/**', 'data/**']
const processes = 'tests/processes/**/*.test.ts'
const pages = 'tests/pages*.test.ts'
const exclude = [...ignored, processes, pages]

/** A story about the database runs on both; one that only makes sense on one of them says so in its name. */
const everyDatabaseTest = ['**/*.database.test.ts', '**/*.embedded.test.ts', '**/*.postgres.test.ts']

/**
 * Files of one worker share what they import: each has a database of its own, and an embedded one whose code was compiled for
 * the file before opens in half the time.
 */
const alike = { isolate: false }
/** These run the whole product, when all the others have ended. They wait more than they work: three files at a time. */
const wholeProduct = { sequence: { groupOrder: 1 }, maxWorkers: 3 }
/** Of those the longest: whatever begins last, the others wait for. */
const longest = [
  'tests/pages.test.ts',
  'tests/pages-in-trouble.test.ts',
  'tests/pages-of-administration.test.ts',
  'kill.database.test.ts',
  'torture.postgres.test.ts',
]

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return (await super.sort(files)).toSorted((one, other) => rankOf(one) - rankOf(other))
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = longest.findIndex((name) => moduleId.endsWith(name))
  return rank < 0 ? longest.length : rank
}

export default defineConfig({
  test: {
    // An embedded database takes up to 0.7 GB: more of them at once than this, and a laptop starts to swap.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: {
          ...alike,
          name: 'rules',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...everyDatabaseTest],
          globalSetup: ['./emulator/testing/twilio-descriptions.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...alike,
          name: 'embedded',
          include: ['**/*.database.test.ts', '**/*.embedded.test.ts'],
          exclude,
          env: { PUNTUAL_TEST_DATABASE: 'embedded' },
          globalSetup: ['./tests/world/embedded-image.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...alike,
          name: 'postgres',
          include: ['**/*.database.test.ts', '**/*.postgres.test.ts'],
          exclude,
          env: { PUNTUAL_TEST_DATABASE: 'postgres' },
          globalSetup: ['./scripts/postgres-for-tests.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...wholeProduct,
          name: 'pages',
          include: [pages],
          exclude: ignored,
          env: { PUNTUAL_TEST_DATABASE: 'embedded' },
          globalSetup: ['./tests/pages/build-web.ts'],
        },
      },
      {
        extends: true,
        test: {
          ...wholeProduct,
          name: 'processes',
          include: ['tests/processes/**/*.{database,embedded}.test.ts'],
          exclude: ignored,
          env: { PUNTUAL_TEST_DATABASE: 'embedded' },
        },
      },
      {
        extends: true,
        test: {
          ...wholeProduct,
          name: 'processes on postgres',
          include: ['tests/processes/**/*.{database,postgres}.test.ts'],
          exclude: ignored,
          env: { PUNTUAL_TEST_DATABASE: 'postgres' },
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
