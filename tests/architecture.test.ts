import { globSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import ts from 'typescript'
import { expect, test } from 'vitest'

/**
 * Who may know whom: a room imports from lower floors only, and rooms of one floor do not know each other.
 * A file beside the rooms, such as config.ts, counts as a room of its own.
 */
const floors: string[][] = [
  // The tables are the language in which platform and stores speak of rows.
  ['migrations'],
  ['platform'],
  // Zones, locales and numbers know of no client or organization, and those need them to be checked on entry.
  ['calendar', 'phone'],
  // Every route asks access who is there; clients belong to an organization and are read by its country.
  ['access'],
  ['organization'],
  ['client', 'member'],
  ['appointment', 'message'],
  ['notification', 'conversation', 'experiment', 'insight', 'operator'],
  // What the screens show of several rooms at once.
  ['desk'],
  ['api', 'welcome', 'staff'],
  ['demo', 'welcome'],
  ['app'],
  ['chores'],
  ['web', 'worker'],
  // Everybody below receives values, and never asks the environment.
  ['config'],
  ['installation'],
  ['cli'],
  ['main'],
  ['testing'],
]

/** The same in the staff's web: what knows less of the product lies lower. */
const webFloors: string[][] = [
  ['calendar', 'theme'],
  ['api'],
  ['words', 'parts'],
  ['feedback'],
  ['access'],
  ['organization'],
  ['client'],
  ['message'],
  ['appointment'],
  ['agenda'],
  ['connection', 'people'],
  ['settings', 'operator'],
  ['shell'],
  ['routes.tsx'],
  ['app.tsx'],
  ['main.tsx'],
]

const sources = globSync('{server,emulator,contract,web,scripts,tests,bench}/**/*.{ts,tsx,js,mjs}', {
  exclude: (path) => /node_modules|(^|\/)dist(\/|$)/.test(path),
}).map(readSource)
const server = sources.filter(({ path }) => path.startsWith('server/'))
const product = server.filter(({ isTest }) => !isTest)

type Source = ReturnType<typeof readSource>

/** Its imports are where they lead: a path from the root for a file of ours, else the name of a package. */
function readSource(path: string) {
  const text = readFileSync(path, 'utf8')
  const named = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName)
  const isTest = /\.test\.tsx?$|(^|\/)testing\//.test(path)
  return { path, text, isTest, imports: named.map((name) => (name.startsWith('.') ? join(dirname(path), name) : name)) }
}

function roomOf(path: string): string {
  return path.split('/')[1]?.replace(/\.ts$/, '') ?? ''
}

function floorOf(path: string): number {
  return floors.findIndex((rooms) => rooms.includes(roomOf(path)))
}

function arrowsOf(files: Source[]): { from: string; to: string }[] {
  return files.flatMap(({ path, imports }) => imports.map((to) => ({ from: path, to })))
}

/** The lines of these files that match, as `path:line`. */
function linesWith(files: Source[], pattern: RegExp): string[] {
  return files.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (pattern.test(line) ? [`${path}:${index + 1}`] : [])))
}

test('there are files to look at, and imports in them', () => {
  for (const folder of ['server/', 'emulator/', 'scripts/', 'tests/']) {
    expect(arrowsOf(sources.filter(({ path }) => path.startsWith(folder))).length, `imports found in ${folder}`).toBeGreaterThan(0)
  }
})

test('every room has its floor', () => {
  const homeless = new Set(product.filter(({ path }) => floorOf(path) < 0).map(({ path }) => roomOf(path)))
  expect([...homeless], 'give these rooms a floor in tests/architecture.test.ts').toEqual([])
})

test('arrows lead downward only', () => {
  const upward = arrowsOf(product)
    .filter(({ to }) => to.startsWith('server/'))
    .filter(({ from, to }) => roomOf(from) !== roomOf(to) && floorOf(to) >= floorOf(from))
  const remedy = 'hand the value or function in from the composition root, or move what both need to a lower room'
  expect(
    upward.map(({ from, to }) => `${from} → ${to}`),
    remedy,
  ).toEqual([])
})

test('the rooms of the web have their floors, and arrows lead downward only', () => {
  const floorIn = (path: string) => webFloors.findIndex((rooms) => rooms.includes(path.split('/')[2] ?? ''))
  const web = sources.filter(({ path, isTest }) => path.startsWith('web/src/') && !isTest)
  expect(web.length).toBeGreaterThan(0)
  expect(
    web.map(({ path }) => path).filter((path) => floorIn(path) < 0),
    'give these rooms a floor in webFloors',
  ).toEqual([])
  const upward = arrowsOf(web)
    .filter(({ to }) => to.startsWith('web/src/'))
    .filter(({ from, to }) => from.split('/')[2] !== to.split('/')[2] && floorIn(to) >= floorIn(from))
  expect(
    upward.map(({ from, to }) => `${from} → ${to}`),
    'move what both need to a lower room',
  ).toEqual([])
})

test('in the web, only calendar/ puts dates into words', () => {
  const others = sources.filter(({ path, isTest }) => path.startsWith('web/src/') && !path.startsWith('web/src/calendar/') && !isTest)
  const formatted = linesWith(others, /toLocale(Date|Time)String|new Intl\.DateTimeFormat/)
  expect(formatted, 'use web/src/calendar/format.ts').toEqual([])
})

test('nothing leaves its workspace but by a package that may be known there', () => {
  const ours = /^(puntual|@puntual\/[^/]+|puntual-whatsapp-twin)(\/|$)/
  const known: Record<string, RegExp> = { server: /^puntual-whatsapp-twin/, web: /^@puntual\/contract/, emulator: /^$/, contract: /^$/ }
  const strays = arrowsOf(sources.filter(({ isTest }) => !isTest)).filter(({ from, to }) => {
    const workspace = from.split('/')[0] ?? ''
    const mayKnow = known[workspace]
    if (mayKnow === undefined) return false
    const isPath = /^(server|emulator|contract|web|scripts|tests|bench|\.\.)\//.test(to)
    return isPath ? !to.startsWith(`${workspace}/`) : ours.test(to) && !mayKnow.test(to)
  })
  expect(
    strays.map(({ from, to }) => `${from} → ${to}`),
    'emulator/ and contract/ know nothing of ours, web/ only the contract',
  ).toEqual([])
})

test('no file is part of a circle', () => {
  const importsOf = new Map(sources.map(({ path, imports }) => [path, imports]))
  const done = new Set<string>()
  const circleFrom = (path: string, way: string[]): string[] => {
    if (way.includes(path)) return [[...way.slice(way.indexOf(path)), path].join(' → ')]
    if (done.has(path)) return []
    const circles = (importsOf.get(path) ?? []).flatMap((next) => circleFrom(next, [...way, path]))
    done.add(path)
    return circles
  }
  expect(
    sources.flatMap(({ path }) => circleFrom(path, [])),
    'move what both need into a file of its own',
  ).toEqual([])
})

test('a file is called by what it holds, in kebab-case', () => {
  const layered = /(^|[-/])(utils?|helpers?|service|manager)(\.|\/)|(^|\/)index\.tsx?$/
  const kebab = /^[a-z0-9]+([-.][a-z0-9]+)*\.(tsx?|m?js)$/
  const misnamed = sources.map(({ path }) => path).filter((path) => layered.test(path) || !kebab.test(basename(path)))
  expect(misnamed, 'name the noun or the verb it holds; no utils, helpers, service, manager, index').toEqual([])
})

test('only a store, a migration or the platform speaks SQL', () => {
  const others = product.filter(({ path }) => !/(^|[/-])store\.ts$/.test(path) && !/^server\/(migrations|platform)\//.test(path))
  const spoken = linesWith(others, /\bsql(<.*>)?`|\.(selectFrom|insertInto|updateTable|deleteFrom)\(/)
  expect(spoken, 'move the query into the store of the room that owns the table').toEqual([])
})

test('only config.ts reads the environment', () => {
  const readers = linesWith(
    product.filter(({ path }) => path !== 'server/config.ts'),
    /process\.env|\benv\b.*from 'node:process'/,
  )
  expect(readers, 'add a line to server/config.ts and hand the value in').toEqual([])
})

test('only calendar/ puts dates into words', () => {
  const others = product.filter(({ path }) => !path.startsWith('server/calendar/'))
  const formatted = linesWith(others, /toLocale(Date|Time)?String|Intl\.DateTimeFormat/)
  expect(formatted, 'use server/calendar/format.ts').toEqual([])
})

test('a file fits into a head', () => {
  const written = sources.filter(({ path }) => path !== 'contract/schema.d.ts')
  const long = written.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)
  expect(long, 'more than 300 lines: it holds more than one thing, so split it by name').toEqual([])
})
