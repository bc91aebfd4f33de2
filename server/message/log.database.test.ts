import { Writable } from 'node:stream'
import { pino } from 'pino'
import { expect, test } from 'vitest'
import { openUnrulyTwilio } from '../../tests/world/unruly-twilio.ts'
import { openWorld } from '../../tests/world/world.ts'
import { deliverMessages } from './deliver-messages.ts'

test('the lines of WhatsApp work carry their tag, and no name, phone number or text', async () => {
  const lines: string[] = []
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(chunk.toString())
      done()
    },
  })
  const twilio = await openUnrulyTwilio()
  const world = await openWorld({ twilio: twilio.url, log: pino({ level: 'trace' }, stream) })
  const salon = await world.openBusiness()
  twilio.behave('accept', 'reject', 'too-many', 'hang-up')
  for (const name of ['Xóchitl', 'Ximena', 'Xavier', 'Xiomara']) await salon.books(name, { at: '2026-03-05T10:00' })
  await world.work()
  await deliverMessages(world.app.delivery, [])
  const said = lines.join('')
  expect(lines.length).toBeGreaterThanOrEqual(4)
  for (const line of lines) expect(line).toContain('[WhatsApp]')
  for (const personal of ['X', '3104827719', '310 482', 'Azahar', 'cita', 'Hola']) expect(said).not.toContain(personal)
  await world.close()
  await twilio.close()
})
