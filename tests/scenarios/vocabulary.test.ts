import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readFeatures } from './read-features.ts'
import { everyStep, find, vocabulary } from './vocabulary.ts'

const features = readFeatures()
const scenarios = features.flatMap((feature) => feature.scenarios)
const sentences = scenarios.flatMap(({ steps }) => steps)

test('every sentence of every scenario is worded like one step, and one only', () => {
  const faults = sentences.flatMap((sentence) => {
    try {
      find(sentence)
      return []
    } catch (error) {
      return [(error as Error).message]
    }
  })
  expect(sentences.length).toBeGreaterThan(0)
  expect([...new Set(faults)]).toEqual([])
})

test('every step is used by a scenario', () => {
  const unused = everyStep.filter(({ match }) => !sentences.some(({ text }) => match(text) !== undefined))
  expect(
    unused.map(({ expression }) => expression),
    'take these out of tests/scenarios/steps',
  ).toEqual([])
})

test('no two scenarios of a feature have one name', () => {
  for (const { scenarios: ofOne } of features) {
    const names = ofOne.map(({ name }) => name)
    expect(names).toEqual([...new Set(names)])
  }
})

test('a scenario has steps, unless it waits', () => {
  expect(scenarios.filter(({ steps, waitsFor }) => steps.length === 0 && waitsFor === undefined)).toEqual([])
})

test('the README lists the vocabulary as it is', () => {
  const listed = Object.entries(vocabulary).flatMap(([title, steps]) => [
    `${title}:`,
    '',
    ...steps.map((one) => `- \`${one.expression}\``),
    '',
  ])
  const readme = readFileSync(`${import.meta.dirname}/README.md`, 'utf8')
  const [, rest = ''] = readme.split('## The vocabulary\n')
  expect(rest.slice(rest.indexOf('The salon and its clients:')).trim()).toBe(listed.join('\n').trim())
})

// Those that have steps are tried on both databases, and say there what they wait for.
describe('waiting, and still without steps', () => {
  for (const { name, waitsFor } of scenarios.filter(({ steps }) => steps.length === 0)) {
    test(name, (context) => context.skip(`waits for ${waitsFor ?? 'nothing'}`))
  }
})
