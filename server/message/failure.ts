import type { Locale } from '../calendar/locale.ts'
import { knownError } from './errors/known-errors.ts'
import { en } from './errors/texts/en.ts'
import { es, type FailureWords, type Meaning } from './errors/texts/es.ts'
import { ptBr } from './errors/texts/pt-br.ts'

/** A failure as a receptionist understands it: what happened and what to do. */
export interface Failure {
  code: number
  title: string
  fix: string
}

const texts: Record<Locale, Record<Meaning, FailureWords>> = { es, en, 'pt-BR': ptBr }

/** A failure without a code has 0. */
export function failureOf(code: number | null, locale: Locale): Failure {
  const meaning = knownError(code)?.meaning ?? (code === null ? 'no_reason' : 'unknown')
  const [title, fix] = texts[locale][meaning]
  return { code: code ?? 0, title, fix }
}
