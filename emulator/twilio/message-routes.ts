import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import { meetFaults } from '../faults/meet-faults.ts'
import type { Message } from '../ledger/message.ts'
import { accountJson, balanceJson } from './account-json.ts'
import { asTwilioAnswers } from './answer-headers.ts'
import { composeMessage } from './compose-message.ts'
import { limitConcurrency } from './concurrency.ts'
import { notFound, TwilioRefusal } from './errors.ts'
import { listMessages } from './list-messages.ts'
import { mediaListJson } from './media-json.ts'
import { messageJson } from './message-json.ts'
import { answerRefusals } from './refusal-answers.ts'
import { deleteMessage, updateMessage } from './update-message.ts'

const MESSAGES = '/Accounts/:account/Messages.json'
const MESSAGE = '/Accounts/:account/Messages/:file{[A-Za-z0-9]+\\.json}'

/** The part of Twilio's REST API that sends and looks up messages. */
export function messageRoutes(emulator: Emulator): Hono {
  const { accounts, ledger } = emulator
  const api = new Hono()
  api.use('/Accounts/:account/*', limitConcurrency(emulator)) // outermost: a request counts until its answer leaves
  api.use(asTwilioAnswers(emulator.faults))
  api.use('/Accounts/:account/*', async (c, next) => {
    const sid = c.req.param('account').replace('.json', '')
    if (!accounts.admits(sid, c.req.header('authorization'))) throw new TwilioRefusal(20003)
    await next()
  })
  api.use('/Accounts/:account/*', meetFaults(emulator))
  api.post(MESSAGES, async (c) => c.json(messageJson(await create(emulator, c)), 201))
  api.get(MESSAGES, (c) => c.json(listMessages(ledger.messages, c.req.param('account'), new URL(c.req.url).searchParams)))
  api.get(MESSAGE, (c) => c.json(messageJson(messageOf(emulator, c))))
  api.post(MESSAGE, async (c) => {
    const message = messageOf(emulator, c)
    await updateMessage(emulator, message, new URLSearchParams(await c.req.text()))
    return c.json(messageJson(message))
  })
  api.delete(MESSAGE, async (c) => {
    await deleteMessage(emulator, messageOf(emulator, c))
    return c.body(null, 204)
  })
  api.get('/Accounts/:account/Messages/:sid/Media.json', (c) => c.json(mediaListJson(find(emulator, c, c.req.param('sid')))))
  api.get('/Accounts/:account/Balance.json', (c) => c.json(balanceJson(c.req.param('account'), ledger.messages)))
  api.get('/Accounts/:file{AC[0-9a-zA-Z]+\\.json}', (c) => {
    const sid = c.req.param('file').slice(0, -'.json'.length)
    const account = accounts.admits(sid, c.req.header('authorization')) ? accounts.find(sid) : undefined
    if (account === undefined) throw new TwilioRefusal(20003)
    return c.json(accountJson(account))
  })
  return answerRefusals(api, emulator)
}

async function create(emulator: Emulator, c: Context): Promise<Message> {
  const { chance, faults, ledger, life } = emulator
  const form = new URLSearchParams(await c.req.text())
  const message = { ...composeMessage(emulator, c.req.param('account') ?? '', form), luck: chance.luck() }
  await ledger.accept(message)
  const asCreated = { ...message, reachedAt: {} }
  life.follow(message)
  const isHasty = chance.strikes('callback.beforeResponse', faults.callback.beforeResponse, message.luck)
  if (isHasty && message.sendAt === null) await life.hasten(message)
  return asCreated
}

function messageOf(emulator: Emulator, c: Context): Message {
  return find(emulator, c, (c.req.param('file') ?? '').slice(0, -'.json'.length))
}

function find({ ledger }: Emulator, c: Context, sid: string): Message {
  const message = ledger.messages.find(sid)
  if (message === undefined || message.accountSid !== c.req.param('account')) throw notFound(c.req.path)
  return message
}
