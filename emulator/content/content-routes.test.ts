import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import type { RunningEmulator } from '../server.ts'
import { startEmulator } from '../server.ts'
import { ACCOUNT, officialClient } from '../testing/official-client.ts'
import { get, knock } from '../testing/requests.ts'
import { approvalOf, createTemplate, postJson, REMINDER, submitTemplate, wording } from '../testing/templates.ts'

/** One of the SDK's, as far as walking over them needs it. */
interface Page {
  readonly instances: readonly { friendlyName: string; sid: string }[]
  nextPage(): Promise<Page> | undefined
}

let emulator: RunningEmulator

beforeAll(async () => {
  emulator = await startEmulator()
})
afterAll(() => emulator.stop())
beforeEach(() => knock(emulator.url, 'reset', {}))

const contents = (account?: string) => officialClient(emulator.url, account).content.v1.contents

describe('the official SDK', () => {
  test('creates a template and fetches it again', async () => {
    const created = await contents().create(wording())
    expect(created).toMatchObject({
      accountSid: ACCOUNT,
      friendlyName: REMINDER.friendlyName,
      language: 'es',
      variables: REMINDER.variables,
      types: REMINDER.types,
      url: `https://content.twilio.com/v1/Content/${created.sid}`,
      links: {
        approval_create: `https://content.twilio.com/v1/Content/${created.sid}/ApprovalRequests/whatsapp`,
        approval_fetch: `https://content.twilio.com/v1/Content/${created.sid}/ApprovalRequests`,
      },
    })
    expect(created.sid).toMatch(/^HX[0-9a-f]{32}$/)
    expect(created.dateCreated.getTime()).toBeGreaterThan(Date.now() - 10_000)
    const fetched = await contents()(created.sid).fetch()
    expect(JSON.stringify(fetched)).toBe(JSON.stringify(created))
  })

  test('lists newest first, page after page, each template once', async () => {
    for (const name of ['1', '2', '3', '4', '5']) await createTemplate(emulator.url, { friendlyName: name })
    const listed = await contents().list({ pageSize: 2 })
    expect(listed.map(({ friendlyName }) => friendlyName)).toEqual(['5', '4', '3', '2', '1'])
    expect(await contents().list({ limit: 3 })).toHaveLength(3)
  })

  test('removes every template while walking over the pages', async () => {
    for (const name of ['1', '2', '3', '4', '5']) await createTemplate(emulator.url, { friendlyName: name })
    const removed: string[] = []
    const first: Page = await contents().page({ pageSize: 2 })
    for (let page: Page | undefined = first; page !== undefined; page = await page.nextPage()) {
      for (const { friendlyName, sid } of page.instances) {
        await contents()(sid).remove()
        removed.push(friendlyName)
      }
    }
    expect(removed).toEqual(['5', '4', '3', '2', '1'])
    expect(await contents().list()).toEqual([])
  })

  test('submits a template and hears what WhatsApp thinks of it', async () => {
    const sid = await createTemplate(emulator.url)
    expect(await approvalOf(emulator.url, sid)).toMatchObject({
      type: 'whatsapp',
      name: '',
      category: '',
      content_type: '',
      status: 'unsubmitted',
    })
    const submitted = await submitTemplate(emulator.url, sid)
    expect(submitted).toMatchObject({
      name: 'reminder',
      category: 'UTILITY',
      contentType: 'twilio/quick-reply',
      status: 'received',
      rejectionReason: '',
      allowCategoryChange: true,
    })
    await knock(emulator.url, 'clock', { advanceMs: 1_000 })
    const fetched = await contents()(sid).approvalFetch().fetch()
    expect(fetched).toMatchObject({ sid, accountSid: ACCOUNT, url: `https://content.twilio.com/v1/Content/${sid}/ApprovalRequests` })
    expect(fetched.whatsapp).toMatchObject({ status: 'pending', category: 'UTILITY', content_type: 'twilio/quick-reply' })
  })

  test('lists templates with their approvals', async () => {
    const sid = await createTemplate(emulator.url)
    const [listed] = await officialClient(emulator.url).content.v1.contentAndApprovals.list()
    expect(listed).toMatchObject({ sid, approvalRequests: { status: 'unsubmitted', allow_category_change: true } })
    expect(await officialClient(emulator.url).content.v1.legacyContents.list()).toEqual([])
  })

  test.each([['fetch'], ['remove']] as const)('%s finds no template of another account', async (verb) => {
    const sid = await createTemplate(emulator.url)
    await expect(contents(`AC${'d'.repeat(32)}`)(sid)[verb]()).rejects.toMatchObject({ status: 404, code: 20404 })
    await expect(contents()(`HX${'0'.repeat(32)}`)[verb]()).rejects.toMatchObject({ status: 404, code: 20404 })
  })
})

test('a template that was not submitted can be changed', async () => {
  const sid = await createTemplate(emulator.url)
  const types = { 'twilio/text': { body: 'Otra cosa' } }
  const answer = await get(emulator.url, `/v1/Content/${sid}`, undefined, { method: 'PUT', body: JSON.stringify({ types }) })
  const changed = { sid, friendly_name: REMINDER.friendlyName, variables: REMINDER.variables, types }
  expect([answer.status, await answer.json()]).toEqual([200, expect.objectContaining(changed)])
  expect(await contents()(sid).fetch()).toMatchObject({ types })
})

describe('the lists of version 2', () => {
  const searched = async (search: object) =>
    (await officialClient(emulator.url).content.v2.contents.list(search)).map(({ friendlyName }) => friendlyName)

  beforeEach(async () => {
    await createTemplate(emulator.url, { friendlyName: 'b', language: 'en' })
    await createTemplate(emulator.url, { friendlyName: 'c', types: { 'twilio/text': { body: 'Gracias por venir.' } } })
    await createTemplate(emulator.url, { friendlyName: 'A' })
  })

  test.each([
    ['everything', {}, ['A', 'c', 'b']],
    ['the oldest first', { sortByDate: 'asc', pageSize: 1 }, ['b', 'c', 'A']],
    ['by name', { sortByContentName: 'asc', pageSize: 1 }, ['A', 'b', 'c']],
    ['by name, backwards', { sortByContentName: 'desc', pageSize: 2 }, ['c', 'b', 'A']],
  ])('give %s', async (_what, search, names) => {
    expect(await searched(search)).toEqual(names)
  })

  test.each([
    ['one name', 'ContentName=a', ['A']],
    ['one text', 'Content=gracias', ['c']],
    ['some languages', 'Language=en&Language=pt', ['b']],
    ['some types', 'ContentType=twilio/quick-reply&ContentType=twilio/card', ['A', 'b']],
    ['those made since tomorrow', `DateCreatedAfter=${new Date(Date.now() + 86_400_000).toISOString()}`, []],
    ['those made until tomorrow', `DateCreatedBefore=${new Date(Date.now() + 86_400_000).toISOString()}`, ['A', 'c', 'b']],
    ['those made until yesterday', `DateCreatedBefore=${new Date(Date.now() - 86_400_000).toISOString()}`, []],
    ['those never submitted', 'ChannelEligibility=whatsapp:unsubmitted', ['A', 'c', 'b']],
    ['those approved', 'ChannelEligibility=whatsapp:approved', []],
  ])('find %s', async (_what, query, names) => {
    const page = (await (await get(emulator.url, `/v2/Content?${query}`)).json()) as { contents: { friendly_name: string }[] }
    expect(page.contents.map(({ friendly_name }) => friendly_name)).toEqual(names)
  })

  test('keep what was asked for from page to page', async () => {
    const query = 'ContentType=twilio/quick-reply&ContentType=twilio/card&PageSize=1'
    const first = (await (await get(emulator.url, `/v2/Content?${query}`)).json()) as { meta: { next_page_url: string } }
    const next = new URL(first.meta.next_page_url)
    expect(next.origin).toBe('https://content.twilio.com')
    const second = await (await get(emulator.url, next.pathname + next.search)).json()
    expect(second).toMatchObject({ contents: [{ friendly_name: 'b' }], meta: { page: 1, next_page_url: null } })
  })

  test('tell the approvals too', async () => {
    const [newest] = await officialClient(emulator.url).content.v2.contentAndApprovals.list({ limit: 1 })
    expect(newest).toMatchObject({ friendlyName: 'A', approvalRequests: { status: 'unsubmitted' } })
  })
})

describe('refusals', () => {
  test.each([
    ['no JSON', '{"language":', 'JSON'],
    ['a list', '[]', 'JSON object'],
    ['no language', { language: undefined }, 'language'],
    ['no types', { types: undefined }, 'types'],
    ['empty types', { types: {} }, 'types'],
    ['an unknown type', { types: { twilioText: { body: 'Hola' } } }, 'twilioText'],
    ['a text of 1,601 characters', { types: { 'twilio/text': { body: 'a'.repeat(1_601) } } }, 'body'],
    ['no text', { types: { 'twilio/text': {} } }, 'body'],
    ['a quick reply of 1,025 characters', { types: { 'twilio/quick-reply': quickReply(1, { body: 'a'.repeat(1_025) }) } }, 'body'],
    ['eleven buttons', { types: { 'twilio/quick-reply': quickReply(11) } }, 'actions'],
    ['no button', { types: { 'twilio/quick-reply': quickReply(0) } }, 'actions'],
    ['a button without title', { types: { 'twilio/quick-reply': { body: 'Hola', actions: [{ id: 'yes' }] } } }, 'actions[0].title'],
    ['a title of 26 characters', { types: { 'twilio/quick-reply': quickReply(1, {}, { title: 'a'.repeat(26) }) } }, 'title'],
    ['an id of 201 characters', { types: { 'twilio/quick-reply': quickReply(1, {}, { id: 'a'.repeat(201) }) } }, 'id'],
    ['an item without id', { types: { 'twilio/list-picker': { body: 'Hola', button: 'Ver', items: [{ item: 'Uno' }] } } }, 'items[0].id'],
    ['a link without address', { types: { 'twilio/call-to-action': { body: 'Hola', actions: [{ type: 'URL', title: 'Ver' }] } } }, 'url'],
    ['101 variables', { variables: Object.fromEntries(Array.from({ length: 101 }, (_, index) => [index, 'x'])) }, '100'],
    [
      '101 placeholders',
      { types: { 'twilio/text': { body: Array.from({ length: 101 }, (_, index) => `{{${index}}}`).join(' ') } } },
      '100',
    ],
    ['a name of 17 characters', { variables: { ['a'.repeat(17)]: 'x' } }, '16'],
    ['a name with a space', { variables: { 'first name': 'x' } }, 'first name'],
    ['a sample of 256 characters', { variables: { 1: 'a'.repeat(256) } }, '255'],
    ['a sample that is no text', { variables: { 1: 5 } }, 'variables.1'],
  ])('20001: %s', async (_why, change, named) => {
    const answer = await postJson(emulator.url, '/v1/Content', typeof change === 'string' ? change : { ...REMINDER, ...change })
    expect(answer.status).toBe(400)
    const message = expect.stringContaining(named) as unknown
    expect(await answer.json()).toEqual({ code: 20001, message, more_info: 'https://www.twilio.com/docs/errors/20001', status: 400 })
    expect(await contents().list()).toEqual([])
  })

  test.each([
    ['a name in capitals', { name: 'Reminder', category: 'UTILITY' }, 'name'],
    ['no name', { category: 'UTILITY' }, 'name'],
    ['an unknown category', { name: 'reminder', category: 'TRANSACTIONAL' }, 'category'],
    [
      'a change that is neither yes nor no',
      { name: 'reminder', category: 'UTILITY', allow_category_change: 'no' },
      'allow_category_change',
    ],
  ])('20001: an approval with %s', async (_why, body, named) => {
    const sid = await createTemplate(emulator.url)
    const answer = await postJson(emulator.url, `/v1/Content/${sid}/ApprovalRequests/whatsapp`, body)
    expect(await answer.json()).toMatchObject({ code: 20001, message: expect.stringContaining(named) as unknown })
  })

  test('92009: a template is submitted once', async () => {
    const sid = await createTemplate(emulator.url)
    await submitTemplate(emulator.url, sid)
    await expect(submitTemplate(emulator.url, sid)).rejects.toMatchObject({ status: 400, code: 92009 })
  })

  test('92010: what was submitted stays as it is, and a language always', async () => {
    const sid = await createTemplate(emulator.url)
    await expect(contents()(sid).update(wording({ language: 'en' }))).rejects.toMatchObject({ status: 400, code: 92010 })
    await submitTemplate(emulator.url, sid)
    await expect(contents()(sid).update(wording())).rejects.toMatchObject({ status: 400, code: 92010 })
  })

  test.each([['GET'], ['POST']])('20003: %s without credentials', async (method) => {
    const answer = await get(emulator.url, '/v1/Content', 'someone:token', method === 'POST' ? { method, body: '{}' } : {})
    expect(answer.status).toBe(401)
    expect(await answer.json()).toMatchObject({ code: 20003, status: 401 })
  })

  test('20404: what the Content API does not have', async () => {
    const answer = await get(emulator.url, '/v1/Nothing')
    expect(await answer.json()).toMatchObject({ code: 20404, status: 404 })
  })
})

function quickReply(count: number, part = {}, button = {}) {
  const actions = Array.from({ length: count }, (_, index) => ({ id: `id-${index}`, title: `Opción ${index}`, ...button }))
  return { body: 'Hola', actions, ...part }
}
