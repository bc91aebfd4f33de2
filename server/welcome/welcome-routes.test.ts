import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { nothingConfigured, welcomeRoutes } from './welcome-routes.ts'

const routes = welcomeRoutes(nothingConfigured)

test('the page may load what this server serves, and nothing else', async () => {
  const page = await routes.request('/welcome')
  expect(page.headers.get('content-type')).toBe('text/html; charset=utf-8')
  expect(page.headers.get('content-security-policy')).toMatch(/^default-src 'none'; script-src 'self'; /)
  expect(page.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:|data:/)
  expect(await page.text()).not.toMatch(/<style|<script>|\sstyle=|\son\w+=|https?:/)
})

test('every file of the page is served, and what is beside them is not', async () => {
  const files = readdirSync(new URL('../../web/welcome/', import.meta.url))
  const served = files.filter((file) => /\.(css|js|svg)$/.test(file))
  expect(served.length).toBeGreaterThan(10)
  for (const file of served) expect((await routes.request(`/welcome/${file}`)).status, file).toBe(200)
  for (const file of ['tsconfig.json', 'page.html', 'none.js', '..%2Fpackage.json', 'readiness.test.ts']) {
    expect((await routes.request(`/welcome/${file}`)).status, file).toBe(404)
  }
})

test('what is known already is not sent again', async () => {
  const etag = (await routes.request('/welcome')).headers.get('etag') ?? ''
  const again = await routes.request('/welcome', { headers: { 'if-none-match': etag } })
  expect([again.status, await again.text()]).toEqual([304, ''])
})

test('facts are never kept: the next start may have others', async () => {
  const answer = await routes.request('/welcome.json')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.json()).toEqual(nothingConfigured)
})
