import { availableParallelism } from 'node:os'
import { configDefaults, defineConfig } from 'vitest/config'

const exclude = [...configDefaults.exclude, '**/dist/**', 'data/**']

/** A story about the database runs on both; one that only makes sense on one of them says so in its name. */
const everyDatabaseTest = ['**/*.database.test.ts', '**/*.embedded.test.ts', '**/*.postgres.test.ts']

export default defineConfig({
  test: {
    // An embedded database takes up to 0.7 GB: more of them at once than this, and a laptop starts to swap.
    maxWorkers: Math.min(4, Math.max(2, availableParallelism())),
    projects: [
      {
        extends: true,
        test: { name: 'rules', include: ['**/*.test.ts'], exclude: [...exclude, ...everyDatabaseTest] },
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
    ],
    testTimeout: 20_000,
    hookTimeout: 60_000,
  },
})
