import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

const ignored = [...configDefaults.exclude, '**/dist/**', 'data/**']
/** These run the product as processes, two files at a time, when all the others have ended. */
const processes = 'tests/processes/**/*.test.ts'
const pages = 'tests/pages*.test.ts'
/** It waits more than it works, and measures no time: it may run beside the others. */
const torture = 'tests/processes/torture.postgres.test.ts'
const exclude = [...ignored, processes, pages]

/** A story about the database runs on both; one that only makes sense on one of them says so in its name. */
const everyDatabaseTest = ['**/*.database.test.ts', '**/*.embedded.test.ts', '**/*.postgres.test.ts']

export default defineConfig({
  test: {
    // An embedded database takes up to 0.7 GB: more of them at once than this, and a laptop starts to swap.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    projects: [
      {
        extends: true,
        test: {
          name: 'rules',
          include: ['**/*.test.ts'],
          exclude: [...exclude, ...everyDatabaseTest],
          globalSetup: ['./emulator/testing/twilio-descriptions.ts'],
        },
      },
      {
        extends: true,
        test: {
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
          name: 'processes',
          include: ['tests/processes/**/*.{database,embedded}.test.ts'],
          exclude: ignored,
          env: { PUNTUAL_TEST_DATABASE: 'embedded' },
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'pages',
          include: [pages],
          exclude: ignored,
          env: { PUNTUAL_TEST_DATABASE: 'embedded' },
          globalSetup: ['./tests/pages/build-web.ts'],
          sequence: { groupOrder: 1 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'processes on postgres',
          include: ['tests/processes/**/*.{database,postgres}.test.ts'],
          exclude: [...ignored, torture],
          env: { PUNTUAL_TEST_DATABASE: 'postgres' },
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
      {
        extends: true,
        test: {
          name: 'torture',
          include: [torture],
          exclude: ignored,
          sequence: { groupOrder: 2 },
          maxWorkers: 2,
        },
      },
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
