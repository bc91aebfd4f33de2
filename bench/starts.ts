import type { DatabaseName, Figure } from './figure.ts'
import { openScene, type Scene } from './scene.ts'

/** The first start on an empty database, packages installed: until /readyz is green. */
export async function firstStart(database: DatabaseName, times: number): Promise<Figure> {
  const values: number[] = []
  while (values.length < times) {
    const scene = await openScene(database)
    values.push(await startOnce(scene))
    await scene.close()
  }
  return { what: 'first start to ready', database, unit: 's', values }
}

/** Every later start. */
export async function warmStart(scene: Scene, times: number): Promise<Figure> {
  const values: number[] = []
  await startOnce(scene)
  while (values.length < times) values.push(await startOnce(scene))
  return { what: 'warm start to ready', database: scene.database, unit: 's', values }
}

async function startOnce({ installation }: Scene): Promise<number> {
  const since = performance.now()
  const program = await installation.start()
  const seconds = (performance.now() - since) / 1_000
  await program.end('SIGTERM')
  return seconds
}
