import { expect, test } from 'vitest'
import { stateOf } from './readiness.js'

const well = { database: true, migrations: true, worker: true }

test('what stands still is named by what the rest stands on', () => {
  expect(stateOf({ ready: true, checks: well })).toBe('ready')
  expect(stateOf({ ready: false, checks: { ...well, worker: false } })).toBe('worker')
  expect(stateOf({ ready: false, checks: { ...well, migrations: false, worker: false } })).toBe('migrations')
  expect(stateOf({ ready: false, checks: { database: false, migrations: false, worker: false } })).toBe('database')
})

test('an answer that is not ours comes from a product that is only just starting', () => {
  expect(stateOf(undefined)).toBe('starting')
})
