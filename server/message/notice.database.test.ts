import { expect, test } from 'vitest'
import { callerOf } from '../../tests/world/caller.ts'
import { commandLineOf } from '../../tests/world/command-line.ts'
import { openWorld, type WorldOptions } from '../../tests/world/world.ts'

/** A confirmation of which nobody reports, four hours later: as the API and the command line show it. */
async function afterFourHours(options: WorldOptions) {
  const world = await openWorld(options)
  const salon = await world.openBusiness()
  const caller = await callerOf(world, salon)
  await salon.books('Ana', { at: '2026-03-05T10:00' })
  await world.work()
  world.sleepUntil('2026-03-02T18:00:00Z')
  const { items } = (await caller.ask('GET', '/messages')).json as { items: { status: string; notice: unknown; error: unknown }[] }
  const { stdout } = await commandLineOf(world).run('messages', 'list')
  await world.close()
  return { message: items[0], stdout }
}

test('a message that reports were asked for and nobody reports on says so, and what to do; it has not failed', async () => {
  // Nobody listens there.
  const { message, stdout } = await afterFourHours({ account: { callbackBase: 'http://127.0.0.1:9' } })
  expect(message).toMatchObject({
    status: 'sent',
    error: null,
    notice: {
      code: 'no_delivery_report',
      title: 'No se sabe si llegó',
      fix: expect.stringContaining('Si es importante, llama.') as string,
    },
  })
  expect(stdout).toContain('Nobody knows whether it arrived. It left more than 4 hours ago')
})

test('where no reports are asked for, none is missed', async () => {
  const { message, stdout } = await afterFourHours({})
  expect(message).toMatchObject({ status: 'sent', notice: null })
  expect(stdout).not.toContain('Nobody knows')
})
