import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { curlOf } from './docs/curl.ts'
import { doorsOf } from './docs/operation.ts'
import { pageOf } from './docs/page.ts'
import { docsPage, mountReference } from './docs-page.ts'
import { openApiDocument, openApiText } from './openapi.ts'
import { problemCodes } from './problem-codes.ts'

const page = await docsPage()
const doors = doorsOf(openApiDocument())
const ids = [...page.matchAll(/\sid="([^"]+)"/g)].map(([, id = '']) => id)

test('the page names no other host and runs no script', () => {
  const hosts = [...page.matchAll(/https?:\/\/[^\s"'<]+/g)].map(([url]) => url)
  expect(hosts.filter((url) => new URL(url).origin !== 'http://localhost:3000')).toEqual([])
  expect(page).not.toMatch(/<script|<link|<img|<iframe|\sstyle=|\son\w+=/i)
})

test('every operation and every problem code has its place', () => {
  for (const { operation } of doors) expect(ids).toContain(operation.operationId)
  for (const code of Object.keys(problemCodes)) expect(ids).toContain(code)
})

test('no place is named twice, and every link on the page leads to one', () => {
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
  const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id = '']) => id)
  expect(links.length).toBeGreaterThan(doors.length)
  expect(links.filter((id) => !ids.includes(id))).toEqual([])
})

test('whatever the document says is text, never markup', async () => {
  const hostile = '</code></pre><script>alert("1")</script>'
  const document = openApiDocument()
  document.info.summary = hostile
  for (const { operation } of doorsOf(document)) {
    operation.summary = hostile
    const body = operation.requestBody?.content['application/json']
    if (body) body.example = { [hostile]: hostile }
  }
  const attacked = (await pageOf(document)).toString()
  expect(attacked).toContain('&lt;script&gt;alert(')
  expect(attacked).not.toContain('<script')
  expect(attacked.split('</pre>').length).toBe(page.split('</pre>').length)
})

test('a command gives curl the body as it is, quotes and all', () => {
  const door = doors.find(({ operation }) => operation.operationId === 'bookAppointment')
  if (door === undefined) throw new Error('There is no bookAppointment')
  const stubs = `uuidgen() { echo one; }; curl() { printf '%s\\0' "$@"; }; PUNTUAL_URL=http://localhost:3000 PUNTUAL_KEY=key`
  const script = `${stubs}\n${curlOf(door.method, door.path, door.operation)}`
  const given = execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0')
  expect(given).toContain('http://localhost:3000/api/v1/appointments')
  expect(given).toContain('Idempotency-Key: one')
  const body = JSON.parse(given[given.indexOf('-d') + 1] ?? '') as unknown
  expect(body).toEqual(door.operation.requestBody?.content['application/json']?.example)
})

test('both are served under a policy that lets in the page’s own style alone', async () => {
  const app = new Hono()
  mountReference(app)
  const response = await app.request('/api/docs')
  const [, style = ''] = /<style>(.*?)<\/style>/s.exec(await response.text()) ?? []
  const hash = createHash('sha256').update(style).digest('base64')
  expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(response.headers.get('content-security-policy')).toContain(`default-src 'none'; style-src 'sha256-${hash}'`)
  const document = await app.request('/api/openapi.json')
  expect(document.headers.get('content-type')).toBe('application/json')
  expect(await document.text()).toBe(openApiText())
})

test('what is known already is not sent again', async () => {
  const app = new Hono()
  mountReference(app)
  const etag = (await app.request('/api/docs')).headers.get('etag') ?? ''
  const again = await app.request('/api/docs', { headers: { 'if-none-match': etag } })
  expect(etag).not.toBe('')
  expect(again.status).toBe(304)
  expect(await again.text()).toBe('')
})
