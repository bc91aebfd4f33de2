import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import { composeMessage } from './compose-message.ts'
import { notFound, TwilioRefusal } from './errors.ts'
import { listMessages } from './list-messages.ts'
import { messageJson } from './message-json.ts'
import { asTwilioAnswers } from './answer-headers.ts'

/** The part of Twilio's REST API that sends and looks up messages. */
export function messageRoutes({ accounts, faults, ledger, life, log }: Emulator): Hono {
  const api = new Hono()
  api.use(asTwilioAnswers(faults))
  api.use('/Accounts/:account/*', async (c, next) => {
    if (!accounts.admits(c.req.param('account'), c.req.header('authorization'))) throw new TwilioRefusal(20003)
    await next()
  })
  api.post('/Accounts/:account/Messages.json', async (c) => {
    const message = composeMessage(c.req.param('account'), new URLSearchParams(await c.req.text()))
    await ledger.accept(message)
    life.follow(message)
    return c.json(messageJson(message), 201)
  })
  api.get('/Accounts/:account/Messages.json', (c) => {
    return c.json(listMessages(ledger.messages, c.req.param('account'), new URL(c.req.url).searchParams))
  })
  api.get('/Accounts/:account/Messages/:file{[A-Za-z0-9]+\\.json}', (c) => {
    const message = ledger.messages.find(c.req.param('file').slice(0, -'.json'.length))
    if (message?.accountSid !== c.req.param('account')) throw notFound(c.req.path)
    return c.json(messageJson(message))
  })
  api.all('*', (c) => {
    throw notFound(c.req.path)
  })
  api.onError((error, c) => {
    const refusal = error instanceof TwilioRefusal ? error : new TwilioRefusal(20500)
    if (refusal !== error) log(`Could not answer ${c.req.method} ${c.req.path}: ${error.message}`)
    return c.json(refusal.body, refusal.status)
  })
  return api
}
