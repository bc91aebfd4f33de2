import { buildWebIfStale } from './build-web.ts'

// What is typed here is read by main.ts as its own.
await buildWebIfStale().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error)
  process.exit(1)
})
await import('../server/main.ts')
