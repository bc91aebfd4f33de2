import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { later as en } from '../words/en/later.ts'
import { later as es } from '../words/es/later.ts'
import { later as ptBr } from '../words/pt-br/later.ts'
import { acts, changesIn, wordOf } from './audited.ts'

/** Whatever the server writes down. */
const actions = globSync('server/**/*.ts', { exclude: ['**/*.test.ts', '**/node_modules/**'] }).flatMap((path) => {
  const calls = readFileSync(path, 'utf8').matchAll(/\baudit(?:Everywhere)?\((?:[^'`]|`[^`]*`|'(?!\w[\w-]*\.)[^']*')*'([a-z-]+\.[a-z-]+)'/g)
  return [...calls].map(([, action]) => action ?? '')
})

test('every act that the server writes down is said in the three languages', () => {
  expect(actions.length).toBeGreaterThan(14)
  expect(actions).toContain('twilio-account.disconnected')
  expect(actions.filter((action) => !(acts as readonly string[]).includes(wordOf(action)))).toEqual([])
  for (const { activity } of [es, en, ptBr]) expect(Object.keys(activity)).toEqual(expect.arrayContaining([...acts]))
})

test('of a person all that changed is said, and nothing else', () => {
  const before = { role: 'receptionist', locationIds: null, professionalId: null }
  const after = { ...before, locationIds: ['0192'], professionalId: '0193' }
  expect(changesIn({ email: 'ana@salon.test', before, after })).toEqual([
    { name: 'locationIds', from: null, to: ['0192'] },
    { name: 'professionalId', from: null, to: '0193' },
  ])
  expect(changesIn({ before, after: before })).toEqual([])
})
