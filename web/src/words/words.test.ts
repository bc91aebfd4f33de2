import { expect, test } from 'vitest'
import { later as laterEn } from './en/later.ts'
import { en as firstEn } from './en.ts'
import { later as laterEs } from './es/later.ts'
import { es as firstEs } from './es.ts'
import { later as laterPtBr } from './pt-br/later.ts'
import { ptBr as firstPtBr } from './pt-br.ts'

const es = { ...firstEs, ...laterEs }
const en = { ...firstEn, ...laterEn }
const ptBr = { ...firstPtBr, ...laterPtBr }

type Rooms = Record<string, Record<string, string>>

/** What a text needs to be told: the names in its braces, with how each is used. */
function needsOf(text: string): string[] {
  const withoutChoices = text.replaceAll(/(=\d+|one|other|none|today|yesterday|, f) \{/g, '(')
  return [...withoutChoices.matchAll(/\{(\w+)(?=[},])(?:, (plural|select))?/g)]
    .map(([, name, use]) => `${name ?? ''} ${use ?? ''}`)
    .toSorted()
}

test.each([
  ['en', en],
  ['pt-BR', ptBr],
])('%s says all that Spanish says, and nothing else', (_, words) => {
  const shape = (rooms: Rooms) => Object.fromEntries(Object.entries(rooms).map(([room, said]) => [room, Object.keys(said).toSorted()]))
  expect(shape(words)).toEqual(shape(es))
})

test.each([
  ['en', en],
  ['pt-BR', ptBr],
])('%s asks for the same facts as Spanish', (_, words) => {
  for (const [room, said] of Object.entries(es as Rooms)) {
    for (const [key, text] of Object.entries(said)) {
      expect([room, key, [...new Set(needsOf((words as Rooms)[room]?.[key] ?? ''))]]).toEqual([room, key, [...new Set(needsOf(text))]])
    }
  }
})

test('an hour brings its own article, and a role has one name', () => {
  for (const rooms of [es, ptBr] as Rooms[]) {
    for (const text of Object.values(rooms).flatMap((said) => Object.values(said))) {
      expect(text).not.toMatch(/(?<!\p{L})(a las|às) \{time|propiet|propriet/u)
    }
  }
})

test('nothing is shouted, and an error blames nobody', () => {
  for (const rooms of [es, en, ptBr] as Rooms[]) {
    for (const text of Object.values(rooms['problem'] ?? {})) expect(text).not.toMatch(/!|¡/)
  }
})
