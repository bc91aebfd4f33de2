import { describe, expect, test } from 'vitest'
import { judge } from './play.ts'
import { readFeature, type Scenario, type Step } from './read-features.ts'
import { Declined } from './scene.ts'
import { step as defined } from './step.ts'
import { find } from './vocabulary.ts'

const nothing = () => Promise.resolve()
const among = [defined('the salon books {name} for {moment}', nothing), defined('the salon {word} Ana for {moment}', nothing)]

function sentence(text: string, table?: Step['table']): Step {
  return { place: 'lost.feature:12', keyword: 'When', text, table }
}

describe('a sentence', () => {
  test('that no step is worded like is named with its line, its nearest relative and a draft', () => {
    expect(() => find(sentence('the salon books Ana on 2026-03-05 at 11:00'), among)).toThrow(
      /^lost\.feature:12 {2}When the salon books Ana on .*\n.*closest is:\n {2}the salon books \{name\} for \{moment\}\n.*step\('the salon books \{name\} on \{moment\}'/,
    )
  })

  test('that two steps are worded like is named with both', () => {
    expect(() => find(sentence('the salon books Ana for 2026-03-05 at 10:00'), among)).toThrow(
      /^lost\.feature:12 .*\nMore than one step .*\n {2}the salon books \{name\} .*\n {2}the salon \{word\} Ana /,
    )
  })

  test('hands over what stands in its places', () => {
    expect(find(sentence('the salon books Luz Marina for 2026-03-05 at 11:00'), among).values).toEqual(['Luz Marina', '2026-03-05T11:00'])
  })

  test.each([
    ['the clients:', undefined],
    ['the workers sleep', { columns: ['name'], rows: [] }],
  ])('%s has a table exactly when it ends in a colon', (text, table) => {
    const definition = defined(text, nothing)
    expect(() => find(sentence(text, table), [definition])).toThrow('exactly when it ends in a colon')
  })
})

describe('a scenario', () => {
  const told = sentence('Ana is told')
  const error = Object.assign(new Error('she was not'), { name: 'AssertionError' })

  test('that passes has nothing to say', () => expect(judge(scenario(), undefined)).toBeUndefined())

  test('that fails says where', () => {
    expect(() => judge(scenario(), { step: told, error })).toThrow('lost.feature:12  When Ana is told\nshe was not')
  })

  test('that waits says what for', () => {
    expect(judge(scenario('replies'), { step: told, error })).toBe('waits for replies')
    expect(judge(scenario('replies'), { step: told, error: new Declined('not yet') })).toBe('waits for replies')
  })

  test('that waits and passes fails: it waits no longer', () => {
    expect(() => judge(scenario('replies'), undefined)).toThrow('lost.feature:10: this scenario passes. It no longer waits for replies')
  })

  test('that waits and fails for another reason than the product fails', () => {
    expect(() => judge(scenario('replies'), { step: told, error: new Error('Berta is not among "the clients:"') })).toThrow(
      'does not get that far',
    )
  })

  function scenario(waitsFor?: string): Scenario {
    return { name: 'Ana is told', place: 'lost.feature:10', waitsFor, steps: [] }
  }
})

describe('a file', () => {
  const feature = (lines: string) => readFeature('lost.feature', `Feature: Lost\n${lines}`)

  test('is read with its background, its examples and its tables', () => {
    const { scenarios } = feature(`
      Background:
        Given the clients:
          | name |
          | Ana  |
      Scenario Outline: Booked for <hour>
        Then it is <hour>
        And it is said
        Examples:
          | hour  |
          | 10:00 |
          | 11:00 |`)
    expect(scenarios.map(({ name, steps }) => [name, ...steps.map(({ text }) => text)])).toEqual([
      ['Booked for 10:00', 'the clients:', 'it is 10:00', 'it is said'],
      ['Booked for 11:00', 'the clients:', 'it is 11:00', 'it is said'],
    ])
    expect(scenarios[0]?.steps[0]).toMatchObject({ place: 'lost.feature:4', table: { columns: ['name'], rows: [{ name: 'Ana' }] } })
  })

  test.each(['@waiting\nScenario: Ana', 'Scenario: Ana\nWaits for: replies'])('%s lacks the other half of its waiting', (lines) => {
    expect(() => feature(lines)).toThrow(/both the tag @waiting and a line "Waits for: …"/)
  })

  test.each([
    ['Scenario: Ana\nGiven Ana\nGiben Ana', 'lost.feature: Parser errors:\n(4:1)'],
    ['Scenario: Ana\nGiben Ana\nThen Ana', "lost.feature:2: only steps, and what it waits for, stand below a scenario's name"],
    ['They are\nScenaro: Ana\nGiven Ana', 'lost.feature: one line describes a feature, and no more'],
  ])('with a keyword that is misspelt is refused: %j', (lines, message) => expect(() => feature(lines)).toThrow(message))
})
