import { randomUUID } from 'node:crypto'
import type { Context } from 'hono'
import { Hono } from 'hono'
import type { Emulator } from '../emulator.ts'
import { meetFaults } from '../faults/meet-faults.ts'
import { asTwilioAnswers } from '../twilio/answer-headers.ts'
import { notFound, TwilioRefusal } from '../twilio/errors.ts'
import { answerRefusals } from '../twilio/refusal-answers.ts'
import { submitTemplate } from './approvals.ts'
import type { Content } from './content.ts'
import { isSubmitted } from './content.ts'
import { approvalFetchJson, approvalJson, contentAndApprovalsJson, contentJson } from './content-json.ts'
import { listContents } from './list-contents.ts'
import { parseChange, parseSubmission, parseWording } from './parse-content.ts'

/** Twilio's Content API, under `/v1`. */
export function contentRoutes(emulator: Emulator): Hono {
  const api = openApi(emulator)
  api.post('/Content', async (c) => c.json(contentJson(await create(emulator, c)), 201))
  api.get('/Content', (c) => c.json(list(emulator, c, contentJson)))
  api.get('/Content/:sid', (c) => c.json(contentJson(find(emulator, c))))
  api.put('/Content/:sid', async (c) => c.json(contentJson(await update(emulator, c))))
  api.delete('/Content/:sid', async (c) => {
    await emulator.contents.delete(find(emulator, c).sid)
    emulator.ledger.touch()
    return c.body(null, 204)
  })
  api.post('/Content/:sid/ApprovalRequests/whatsapp', async (c) => {
    const content = find(emulator, c)
    const approval = await submitTemplate(emulator, content, parseSubmission(await c.req.text()))
    return c.json(approvalJson({ ...content, approval }), 201)
  })
  api.get('/Content/:sid/ApprovalRequests', (c) => c.json(approvalFetchJson(find(emulator, c))))
  api.get('/ContentAndApprovals', (c) => c.json(list(emulator, c, contentAndApprovalsJson)))
  api.get('/LegacyContent', (c) => c.json(listContents([], { path: c.req.path, query: queryOf(c), toJson: contentJson })))
  return answerRefusals(api, emulator)
}

/** The lists that can be searched, under `/v2`. */
export function contentV2Routes(emulator: Emulator): Hono {
  const api = openApi(emulator)
  api.get('/Content', (c) => c.json(list(emulator, c, contentJson)))
  api.get('/ContentAndApprovals', (c) => c.json(list(emulator, c, contentAndApprovalsJson)))
  return answerRefusals(api, emulator)
}

function openApi(emulator: Emulator): Hono {
  const api = new Hono()
  api.use(asTwilioAnswers(emulator.faults))
  api.use(async (c, next) => {
    callerOf(emulator, c)
    await next()
  })
  api.use(meetFaults(emulator))
  return api
}

async function create(emulator: Emulator, c: Context): Promise<Content> {
  const { clock, contents, ledger } = emulator
  const wording = parseWording(await c.req.text())
  const accountSid = callerOf(emulator, c)
  const createdAt = contents.nextInstant(clock.now())
  const sid = `HX${randomUUID().replaceAll('-', '')}`
  const content = { sid, accountSid, ...wording, createdAt, updatedAt: createdAt, approval: null, languageMissing: false }
  await contents.save(content)
  ledger.touch()
  return content
}

async function update(emulator: Emulator, c: Context): Promise<Content> {
  const change = parseChange(await c.req.text())
  const content = find(emulator, c)
  if (change.types === undefined) throw new TwilioRefusal(20001, 'Invalid parameter: types is required')
  if (isSubmitted(content)) throw new TwilioRefusal(92010, 'Invalid Content update: it was submitted for approval')
  if (change.language !== undefined && change.language !== content.language) {
    throw new TwilioRefusal(92010, 'Invalid Content update: the language cannot be changed')
  }
  const updated: Content = {
    ...content,
    friendlyName: change.friendlyName ?? content.friendlyName,
    variables: change.variables ?? content.variables,
    types: change.types,
    updatedAt: emulator.clock.now(),
  }
  await emulator.contents.save(updated)
  emulator.ledger.touch()
  return updated
}

function list(emulator: Emulator, c: Context, toJson: (content: Content) => object) {
  return listContents(emulator.contents.of(callerOf(emulator, c)), { path: c.req.path, query: queryOf(c), toJson })
}

function find(emulator: Emulator, c: Context): Content {
  const content = emulator.contents.find(c.req.param('sid') ?? '')
  if (content === undefined || content.accountSid !== callerOf(emulator, c)) throw notFound(c.req.path)
  return content
}

function callerOf({ accounts }: Pick<Emulator, 'accounts'>, c: Context): string {
  const account = accounts.caller(c.req.header('authorization'))
  if (account === undefined) throw new TwilioRefusal(20003)
  return account.sid
}

function queryOf(c: Context): URLSearchParams {
  return new URL(c.req.url).searchParams
}
