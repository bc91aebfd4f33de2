import { expect, test } from 'vitest'
import { historyOf, type StoredEvent, type Tried } from './history.ts'

const at = (second: number): Date => new Date(Date.UTC(2026, 2, 2, 9, 0, second))
const event = (id: string, second: number, type: string, detail = {}): StoredEvent => ({ id, at: at(second), type, detail })
const tried = (id: string, begun: number, settled: number | null, outcome: string | null, providerId: string | null = null): Tried => ({
  id,
  startedAt: at(begun),
  settledAt: settled === null ? null : at(settled),
  outcome,
  providerId,
})
const typesOf = (stored: StoredEvent[], attempts: Tried[]) => historyOf(at(0), stored, attempts).map(({ type }) => type)

test('what the attempts know stands where it happened', () => {
  const stored = [event('1', 0, 'queued'), event('4', 9, 'delivered')]
  expect(historyOf(at(0), stored, [tried('2', 1, 2, 'accepted', 'SM1')])).toEqual([
    { at: at(0), type: 'queued', detail: {} },
    { at: at(1), type: 'sending', detail: {} },
    { at: at(2), type: 'sent', detail: { providerId: 'SM1' } },
    { at: at(9), type: 'delivered', detail: {} },
  ])
})

test('a report of the same moment comes after what it reports on, and doubt before its end', () => {
  const stored = [event('1', 0, 'queued'), event('3', 1, 'uncertain'), event('4', 1, 'delivered')]
  expect(typesOf(stored, [tried('2', 1, 1, 'accepted', 'SM1')])).toEqual(['queued', 'sending', 'uncertain', 'sent', 'delivered'])
})

test('several attempts, of which one is under way', () => {
  const stored = [event('1', 0, 'queued'), event('3', 2, 'retry', { errorCode: 63018 })]
  expect(typesOf(stored, [tried('2', 1, 2, 'retry'), tried('4', 5, null, null)])).toEqual(['queued', 'sending', 'retry', 'sending'])
})

test('what is told in so many words is not told again', () => {
  const stored = [event('1', 0, 'queued'), event('3', 4, 'sent', { providerId: 'SM1', found: 'list' })]
  const twice = event('5', 9, 'sent_twice', { providerId: 'SM2' })
  const attempts = [tried('2', 1, 4, 'accepted', 'SM1'), tried('4', 5, 9, 'accepted', 'SM2')]
  expect(typesOf([...stored, twice], attempts)).toEqual(['queued', 'sending', 'sent', 'sending', 'sent_twice'])
})

test('what left as soon as it was written has a beginning like any other', () => {
  expect(historyOf(at(0), [], [tried('2', 0, 2, 'accepted', 'SM1')])).toEqual([
    { at: at(0), type: 'queued', detail: {} },
    { at: at(0), type: 'sending', detail: {} },
    { at: at(2), type: 'sent', detail: { providerId: 'SM1' } },
  ])
})
