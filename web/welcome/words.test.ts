import { expect, test } from 'vitest'
import { words } from './words.js'

test('every language says everything, and marks what is typed as the others do', () => {
  for (const said of [words.en, words.pt]) {
    expect(Object.keys(said).sort()).toEqual(Object.keys(words.es).sort())
    for (const [name, text] of Object.entries(words.es)) {
      expect(typedIn(said[name as keyof typeof said]), name).toEqual(typedIn(text))
    }
  }
})

function typedIn(text: unknown): string[] {
  return typeof text === 'string' ? text.split('`').filter((_, index) => index % 2 === 1) : []
}
