import type { TestProject } from 'vitest/node'
import { startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** Only where PUNTUAL_TEST_DATABASE is postgres. The server is shared by all files: a file takes a database of its own. */
    postgresUrl: string
  }
}

/** Runs once before the first test of the project; what it gives back runs after the last. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startPostgres()
  project.provide('postgresUrl', server.url)
  return () => server.stop()
}
