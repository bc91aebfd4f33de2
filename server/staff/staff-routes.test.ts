import { readFileSync } from 'node:fs'
import { beforeAll, expect, test } from 'vitest'
import { buildWebIfStale } from '../../scripts/build-web.ts'
import { staffRoutes } from './staff-routes.ts'

const routes = staffRoutes()

beforeAll(buildWebIfStale)

test('every address of the app is answered with one page that is never kept, and runs no inline script', async () => {
  for (const address of ['/', '/ingresar', '/o/salon-azahar/agenda', '/o/salon-azahar/clientes/1', '/invitacion/abc']) {
    const page = await routes.request(address)
    expect([address, page.status, page.headers.get('cache-control')]).toEqual([address, 200, 'no-store'])
    const policy = page.headers.get('content-security-policy') ?? ''
    expect(policy).toContain("script-src 'self';")
    const html = await page.text()
    expect(html).toContain('<div id="app">')
    expect(html.match(/<script(?![^>]* src=)/)).toBeNull()
  }
})

test('the files that the page names are there, and kept for ever', async () => {
  const html = await (await routes.request('/')).text()
  const named = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => path ?? '')
  expect(named.length).toBeGreaterThan(1)
  for (const path of named) {
    const file = await routes.request(path)
    expect([path, file.status, file.headers.get('cache-control')]).toEqual([path, 200, 'public, max-age=31536000, immutable'])
    const kept = readFileSync(new URL(`../../web/dist${path}`, import.meta.url))
    expect(Buffer.from(await file.arrayBuffer()).equals(kept)).toBe(true)
  }
})

test('nothing else of the disk is served, nor an address that is not of the app', async () => {
  for (const address of [
    '/assets/nothing-here.js',
    '/assets/..%2Findex.html',
    '/assets/../../package.json',
    '/nowhere',
    '/manifest.json',
  ]) {
    expect([address, (await routes.request(address)).status]).toEqual([address, 404])
  }
})
