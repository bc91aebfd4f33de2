import { expect } from 'vitest'
import { startWorker } from '../../../server/worker.ts'
import { until } from '../../processes/until.ts'
import { openColleague } from '../../world/colleague.ts'
import { catchUp } from '../../world/twin.ts'
import { work } from '../../world/world.ts'
import type { Scene } from '../scene.ts'
import { step } from '../step.ts'

export const workerSteps = [
  step('the workers sleep', (scene) => Promise.resolve((scene.asleep = true))),
  step('the workers wake up', (scene) => {
    scene.asleep = false
    return scene.goOn()
  }),
  step('{int} workers wake up at the same moment', (scene, [count]) => wakeTogether(scene, count)),
  step('somebody starts the worker', startForReal),
  step('the installation is ready', async (scene) => {
    expect(await readiness(scene)).toMatchObject({ status: 200, ready: true })
  }),
  step('the installation is not ready, for want of a worker', async (scene) => {
    expect(await readiness(scene)).toEqual({
      status: 503,
      ready: false,
      checks: { database: true, migrations: true, worker: false },
      details: { pausedSenders: 0 },
    })
  }),
]

const PATIENCE_MS = 15_000

async function wakeTogether(scene: Scene, count: number): Promise<void> {
  const { world, atEnd } = scene
  const others = Array.from({ length: count - 1 }, () => openColleague(world))
  for (const other of others) atEnd.push(() => other.close())
  await catchUp(world.twilio, world.now())
  await Promise.all([world.app, ...others.map(({ app }) => app)].map((app) => work(app)))
  scene.asleep = false
}

/** The worker as the product runs it, with its loops and its job queue, until nothing is left to do. */
async function startForReal(scene: Scene): Promise<void> {
  const { app, close } = openColleague(scene.world)
  const worker = startWorker(app)
  scene.atEnd.push(() => worker.stop(), close)
  await until('the worker has done what was due', PATIENCE_MS, async () => {
    const { ready } = await readiness(scene)
    const waiting = await Promise.all(['queued', 'sending'].map((status) => countOf(scene, `/messages?status=${status}`)))
    return (ready && waiting.every((count) => count === 0)) || undefined
  })
}

async function countOf(scene: Scene, path: string): Promise<number> {
  return (await scene.read<{ items: unknown[] }>(path)).items.length
}

async function readiness({ place }: Scene): Promise<{ status: number; ready: boolean; checks: unknown }> {
  const answer = await place.caller.fetch('/readyz')
  return { status: answer.status, ...((await answer.json()) as { ready: boolean; checks: unknown }) }
}
