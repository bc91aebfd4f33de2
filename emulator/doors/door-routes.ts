import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { isE164, withoutChannel } from '../ledger/message.ts'
import { noFaults } from './faults.ts'
import { BadRequest, readBody } from './read-body.ts'

/** The doors for tests and scripts: what was accepted, and how phones and the network behave. */
export function doorRoutes(emulator: Emulator): Hono {
  const doors = new Hono()
  doors.get('/ledger', (c) => c.json(emulator.ledger.messages.all().map(ledgerEntry)))
  doors.post('/reset', async (c) => c.json(await reset(emulator)))
  doors.post('/faults', async (c) => c.json(await setFaults(emulator, c)))
  doors.post('/users', async (c) => c.json(await describeUser(emulator, c)))
  return doors
}

function ledgerEntry(message: Message) {
  const { sid, to, from, body, contentSid, contentVariables, statusCallback, acceptedAt, status, errorCode } = message
  return {
    sid,
    to,
    from,
    body,
    contentSid,
    contentVariables,
    statusCallback,
    acceptedAt: new Date(acceptedAt).toISOString(),
    status,
    errorCode,
  }
}

/** As if just started for the first time. */
async function reset({ accounts, faults, ledger, life }: Emulator) {
  await ledger.clear()
  life.forgetAll()
  accounts.clear()
  Object.assign(faults, noFaults)
  return { reset: true }
}

async function setFaults({ faults }: Emulator, c: Context) {
  const { latencyMs } = await readBody(c, ['latencyMs'])
  if (latencyMs !== undefined) faults.latencyMs = milliseconds('latencyMs', latencyMs)
  return faults
}

async function describeUser({ ledger }: Emulator, c: Context) {
  const { phone, readReceipts } = await readBody(c, ['phone', 'readReceipts'])
  if (typeof phone !== 'string' || !isE164(withoutChannel(phone))) throw new BadRequest('phone must be a number such as +573152084471')
  if (readReceipts !== undefined && typeof readReceipts !== 'boolean') throw new BadRequest('readReceipts must be true or false')
  const known = ledger.userOf(withoutChannel(phone))
  const user = { ...known, readReceipts: readReceipts ?? known.readReceipts }
  await ledger.describe(user)
  return user
}

function milliseconds(name: string, value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value) || value < 0 || value > 600_000) {
    throw new BadRequest(`${name} must be a number from 0 to 600000`)
  }
  return value
}
