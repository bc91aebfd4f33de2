import { createHash } from 'node:crypto'
import type { Locale } from '../../calendar/locale.ts'
import type { TemplateDraft } from '../../message/channel.ts'
import type { AppointmentKind } from '../notification.ts'
import { payloadOf, samplesOf } from './samples.ts'
import { numbered, type TemplateWords } from './template.ts'

/** WhatsApp's codes of languages. */
const languages: Record<Locale, string> = { es: 'es', en: 'en', 'pt-BR': 'pt_BR' }

/** Our own words are asked for with every batch of messages. */
const known: Record<Locale, WeakMap<TemplateWords, string>> = { es: new WeakMap(), en: new WeakMap(), 'pt-BR': new WeakMap() }

/** What WhatsApp would see: the same text has the same fingerprint, whoever's it is. */
export function fingerprintOf(locale: Locale, words: TemplateWords): string {
  const fingerprint = known[locale].get(words) ?? computed(locale, words)
  known[locale].set(words, fingerprint)
  return fingerprint
}

function computed(locale: Locale, { body, buttons }: TemplateWords): string {
  const seen = [languages[locale], numbered(body), ...buttons.map((button) => [button.title, payloadOf(button, body)])]
  return createHash('sha256').update(JSON.stringify(seen)).digest('hex').slice(0, 8)
}

/** WhatsApp keeps the name of a template that was deleted for 30 days: the one made in its place is a second copy. */
export function nameOf(kind: AppointmentKind, locale: Locale, fingerprint: string, copy: number): string {
  const name = `puntual_${kind}_${languages[locale].toLowerCase()}_${fingerprint}`
  return copy === 1 ? name : `${name}_${copy}`
}

/** Which copy of this text a name stands for, under whatever kind; undefined: of another text. */
export function copyOf(name: string, fingerprint: string): number | undefined {
  const [, of, copy = '1'] = /_([0-9a-f]{8})(?:_(\d+))?$/.exec(name) ?? []
  return of === fingerprint ? Number(copy) : undefined
}

export function draftOf(name: string, locale: Locale, words: TemplateWords): TemplateDraft {
  return {
    name,
    language: languages[locale],
    body: numbered(words.body),
    samples: samplesOf(words, locale),
    buttons: words.buttons.map((button) => ({ title: button.title, payload: payloadOf(button, words.body) })),
  }
}
