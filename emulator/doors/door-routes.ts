import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import type { Message } from '../ledger/message.ts'
import { accountDoor, accountView } from './account-door.ts'
import { clockDoor, clockView } from './clock-door.ts'
import { faultDoor } from './fault-door.ts'
import { inboundDoor } from './inbound-door.ts'
import { resetDoor } from './reset-door.ts'
import { ruleDoor } from './rule-door.ts'
import { templateDoor, templateList } from './template-door.ts'
import { userDoor, userView } from './user-door.ts'

/** The doors for tests and scripts: what was accepted, and how phones, WhatsApp, the network and time behave. */
export function doorRoutes(emulator: Emulator): Hono {
  const { accounts, clock, faults, ledger, people, rules, webhooks } = emulator
  const doors = new Hono()
  doors.get('/ledger', (c) => {
    c.header('X-Dropped-Messages', String(ledger.messages.dropped)) // beyond the newest it keeps, since it was started or reset
    return c.json(sentByBusiness(ledger.messages.all()).map(ledgerEntry))
  })
  doors.get('/accounts', (c) => c.json(accounts.all().map(accountView)))
  doors.get('/users', (c) => c.json([...people.all()].map(userView)))
  doors.get('/templates', (c) => c.json(templateList(emulator)))
  doors.get('/faults', (c) => c.json(faults))
  doors.get('/rules', (c) => c.json(rules))
  doors.get('/clock', (c) => c.json(clockView(clock)))
  doors.get('/webhooks', (c) => c.json(webhooks.records()))
  const post = {
    reset: resetDoor(emulator, { ...rules }),
    accounts: accountDoor(emulator),
    users: userDoor(emulator),
    inbound: inboundDoor(emulator),
    templates: templateDoor(emulator),
    faults: faultDoor(emulator),
    rules: ruleDoor(emulator),
    clock: clockDoor(emulator),
  }
  for (const [name, door] of Object.entries(post)) doors.post(`/${name}`, async (c) => c.json(await door(c)))
  return doors
}

function sentByBusiness(messages: readonly Message[]): Message[] {
  return messages.filter(({ direction }) => direction !== 'inbound')
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
