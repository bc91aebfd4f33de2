import { type ReactNode, Suspense, use } from 'react'
import { IntlProvider } from 'use-intl'
import { useSignal } from '../api/signal.ts'
import type { Locale } from '../calendar/manner.ts'
import { language } from './language.ts'
import type { LaterWords } from './shape.ts'

const fetched = new Map<Locale, Promise<LaterWords>>()

function fetchWords(locale: Locale): Promise<LaterWords> {
  switch (locale) {
    case 'es':
      return import('./es/later.ts').then(({ later }) => later)
    case 'en':
      return import('./en/later.ts').then(({ later }) => later)
    case 'pt-BR':
      return import('./pt-br/later.ts').then(({ later }) => later)
  }
}

function wordsIn(locale: Locale): Promise<LaterWords> {
  const words = fetched.get(locale) ?? fetchWords(locale)
  fetched.set(locale, words)
  // What did not come is asked for anew by whoever opens the page next.
  words.catch(() => fetched.delete(locale))
  return words
}

/** Around a page that few open: its words are there, in the language of the screens, beside those of all pages. */
export function WithLaterWords({ children }: { children: ReactNode }) {
  return (
    <Suspense>
      <Provided>{children}</Provided>
    </Suspense>
  )
}

function Provided({ children }: { children: ReactNode }) {
  const { locale, words } = useSignal(language)
  const later = use(wordsIn(locale))
  return (
    <IntlProvider locale={locale} messages={{ ...words, ...later }} timeZone="UTC">
      {children}
    </IntlProvider>
  )
}
