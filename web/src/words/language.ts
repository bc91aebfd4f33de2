import { queries } from '../api/queries.ts'
import { createSignal } from '../api/signal.ts'
import { keep, recall } from '../api/kept.ts'
import { isLocale, type Locale } from '../calendar/manner.ts'
import { es } from './es.ts'
import type { Words } from './shape.ts'
import { wordsOf } from './words.ts'

/** The language of the screens and its words, which change together. */
export const language = createSignal<{ locale: Locale; words: Words }>({ locale: 'es', words: es })

export async function speak(locale: Locale): Promise<void> {
  const words = await wordsOf(locale)
  document.documentElement.lang = locale
  const isOther = locale !== language.get().locale
  language.set({ locale, words })
  // What the server explained, it explained in the language before.
  if (isOther) void queries.invalidateQueries()
}

/** What this person chose here, else what their browser asks for, else Spanish. */
export async function speakAsBefore(): Promise<void> {
  const chosen = recall('language')
  await speak(isLocale(chosen) ? chosen : spokenBy(navigator.languages))
}

export function chooseLanguage(locale: Locale): void {
  keep('language', locale)
  void speak(locale)
}

export function hasChosenLanguage(): boolean {
  return isLocale(recall('language'))
}

function spokenBy(tags: readonly string[]): Locale {
  const known: Record<string, Locale> = { es: 'es', en: 'en', pt: 'pt-BR' }
  return tags.map((tag) => known[tag.slice(0, 2).toLowerCase()]).find((locale) => locale !== undefined) ?? 'es'
}
