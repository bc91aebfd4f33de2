import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { openEmbedded } from '../../server/platform/database/embedded.ts'
import { migrate } from '../../server/platform/database/migrate.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A dumped, migrated embedded database to begin from. Only where PUNTUAL_TEST_DATABASE is embedded. */
    embeddedImage: string
  }
}

/** Runs once before the first test of the project: making the first embedded database takes seconds, copying it does not. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(join(tmpdir(), 'puntual-image-'))
  const database = await openEmbedded(undefined)
  await migrate(database.db)
  const dumped = await database.dump?.()
  await database.close()
  if (dumped === undefined) throw new Error('The embedded database does not dump itself')
  const file = join(folder, 'image.tar')
  await writeFile(file, Buffer.from(await dumped.arrayBuffer()))
  project.provide('embeddedImage', file)
  return () => rm(folder, { recursive: true })
}
