import { expect, test } from 'vitest'
import { connectionOf } from './connection-overrides.ts'

const usual = { retries: 1, retryOn: ['ct'], connectMs: 5_000, readMs: 15_000, totalMs: 15_000 }

test('without a fragment, Twilio tries once more where it found no connection', () => {
  expect(connectionOf('')).toEqual(usual)
})

test('every override is read', () => {
  expect(connectionOf('#rc=5&rp=4xx,5xx&ct=100&rt=200&tt=300')).toEqual({
    retries: 5,
    retryOn: ['4xx', '5xx'],
    connectMs: 100,
    readMs: 200,
    totalMs: 300,
  })
})

test('`all` stands for every policy', () => {
  expect(connectionOf('#rp=all').retryOn).toEqual(['4xx', '5xx', 'ct', 'rt'])
})

test.each([
  'rc=6',
  'rc=-1',
  'rc=1.5',
  'rc=',
  'rp=',
  'rp=6xx',
  'rp=ct,',
  'ct=99',
  'ct=10001',
  'rt=99',
  'rt=15001',
  'tt=0',
  'tt=soon',
  'top',
])('%s is as if it were not there', (fragment) => {
  expect(connectionOf(`#${fragment}`)).toEqual(usual)
})
