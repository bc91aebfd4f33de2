import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type CommandLine, commandLineOf } from '../../tests/world/command-line.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import * as messages from '../message/store.ts'

interface Retried {
  dryRun: boolean
  failed: number
  retried: number
  byCode: { code: number; messages: number; fix: string }[]
}

let world: World
let cli: CommandLine
beforeAll(async () => {
  world = await openWorld()
  cli = commandLineOf(world)
})
afterAll(() => world.close())

/** A business with a confirmation that failed with each of these codes. */
async function failed(...codes: number[]): Promise<{ salon: Business; org: string[]; fates: () => Promise<string[]> }> {
  const salon = await world.openBusiness()
  const { db } = world.app.database
  for (const [hour, errorCode] of codes.entries()) {
    const visit = await salon.books('Ana', { at: `2026-03-20T1${hour}:00` })
    for (const message of await salon.messages(visit)) await messages.change(db, message, ['queued'], { status: 'failed', errorCode })
  }
  const fates = async () => {
    const { items } = await messages.list(db, salon.ctx, { limit: 50 })
    return items.map(({ status, errorCode }) => `${status} ${errorCode ?? ''}`.trim()).sort()
  }
  return { salon, org: ['--org', salon.organization.slug], fates }
}

const retryAll = (...words: string[]) => cli.json<Retried>('messages', 'retry', '--all-failed', ...words)

test('all that failed are told first, by what happened and what to mend, and sent with --yes; but for who wants no messages', async () => {
  const { org, fates } = await failed(20003, 20003, 63013, 63014)
  const before = await fates()
  const { exit, data } = await retryAll(...org)
  expect(exit).toBe(0)
  expect(data).toMatchObject({ dryRun: true, failed: 3, retried: 0 })
  expect(data.byCode.map(({ code, messages: of }) => [code, of])).toEqual([
    [20003, 2],
    [63013, 1],
  ])
  expect(await fates()).toEqual(before)
  expect((await cli.run('messages', 'retry', '--all-failed', ...org)).stdout).toContain('2 messages: ')
  expect((await retryAll(...org, '--yes')).data).toMatchObject({ dryRun: false, failed: 3, retried: 3 })
  await world.work()
  expect(await fates()).toEqual(['failed 63014', 'sent', 'sent', 'sent'])
})

test('only those of one code, only the young ones, and only of that organization', async () => {
  const one = await failed(20003, 63013)
  const other = await failed(20003)
  expect((await retryAll(...one.org, '--code', '20003', '--yes')).data.retried).toBe(1)
  expect(await one.fates()).toEqual(['failed 63013', 'queued'])
  expect(await other.fates()).toEqual(['failed 20003'])
  world.sleepUntil('2026-03-03T14:00:01Z')
  expect((await retryAll(...one.org, '--yes')).data.retried).toBe(0)
  expect((await retryAll(...one.org, '--since', '25h', '--yes')).data.retried).toBe(1)
})

test('what is to be retried must be said', async () => {
  for (const words of [[], ['--all-failed'], ['some-id', '--all-failed'], ['--all-failed', '--org', 'x', '--since', 'ever']]) {
    const { exit, stdout } = await cli.run('messages', 'retry', ...words)
    expect({ words, exit, stdout }).toEqual({ words, exit: 2, stdout: '' })
  }
})
