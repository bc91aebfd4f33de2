import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { locales, type Locale } from '../../calendar/locale.ts'
import { textsOf } from './texts.ts'
import { clean } from '../../message/wording.ts'
import type { KindName, Words } from './words.ts'

const kinds = Object.keys(textsOf('es')) as KindName[]

/** A salon in Bogotá that says everything: professional, phone, and a message that leaves near the start. */
const salon: Words = {
  name: 'María José',
  sender: 'Salón Azahar',
  services: 'corte e hidratación',
  when: 'jueves 3 de diciembre, 3:00\u00a0p.\u00a0m.',
  previousWhen: 'miércoles 2 de diciembre, 9:30\u00a0a.\u00a0m.',
  today: true,
  distance: 'en 1 hora',
  professional: 'Camilo',
  place: 'Sede Chapinero, Calle 53 #9-41',
  phone: '601 745 2210',
}
const salonInEnglish: Words = {
  ...salon,
  services: 'cut and color',
  when: 'Thursday, December 3, 3:00\u00a0PM',
  previousWhen: 'Wednesday, December 2, 9:30\u00a0AM',
  distance: 'in 1 hour',
}
const salonInPortuguese: Words = {
  ...salon,
  services: 'corte e hidratação',
  when: 'quinta-feira, 3 de dezembro, 15:00',
  previousWhen: 'quarta-feira, 2 de dezembro, 9:30',
  distance: 'em 1 hora',
}

/** A clinic in São Paulo that says the least. */
const clinic: Words = {
  name: 'João',
  sender: 'Clínica Sorriso',
  services: 'limpeza',
  when: 'quinta-feira, 3 de dezembro, 15:00',
  previousWhen: null,
  today: false,
  distance: null,
  professional: null,
  place: 'Unidade Pinheiros',
  phone: null,
}
const clinicInSpanish: Words = { ...clinic, services: 'limpieza', when: 'jueves 3 de diciembre, 3:00\u00a0p.\u00a0m.' }
const clinicInEnglish: Words = { ...clinic, services: 'cleaning', when: 'Thursday, December 3, 3:00\u00a0PM' }

const expected: [business: string, locale: Locale, words: Words, texts: Record<KindName, string>][] = [
  [
    'a Colombian salon',
    'es',
    salon,
    {
      confirmation:
        'Hola, María José. Tu cita en Salón Azahar quedó agendada: corte e hidratación, el jueves 3 de diciembre, 3:00 p. m. (en 1 hora), con Camilo. Lugar: Sede Chapinero, Calle 53 #9-41. Si necesitas cambiarla, llama al 601 745 2210. Te esperamos.',
      reminder_24h:
        'Hola, María José. Te recordamos tu cita en Salón Azahar: corte e hidratación. Te esperamos hoy, jueves 3 de diciembre, 3:00 p. m. (en 1 hora), con Camilo, en Sede Chapinero, Calle 53 #9-41. Si no puedes venir, llama al 601 745 2210 y buscamos otra hora.',
      reminder_1h:
        'Hola, María José. Tu cita en Salón Azahar es hoy, jueves 3 de diciembre, 3:00 p. m. (en 1 hora), con Camilo: corte e hidratación. Lugar: Sede Chapinero, Calle 53 #9-41. Si se te complica llegar, llama al 601 745 2210. Te esperamos.',
      cancellation:
        'Hola, María José. Tu cita en Salón Azahar quedó cancelada: corte e hidratación, el jueves 3 de diciembre, 3:00 p. m., con Camilo. Para agendar otra, llama al 601 745 2210 y buscamos la hora que te sirva.',
      reschedule:
        'Hola, María José. Tu cita en Salón Azahar cambió: corte e hidratación. Ahora es el jueves 3 de diciembre, 3:00 p. m. (en 1 hora), con Camilo. Antes era el miércoles 2 de diciembre, 9:30 a. m. Lugar: Sede Chapinero, Calle 53 #9-41. Si no te sirve, llama al 601 745 2210. Te esperamos.',
      test: 'Mensaje de prueba de Salón Azahar: si lees esto, los avisos de WhatsApp funcionan.',
    },
  ],
  [
    'a Colombian salon',
    'en',
    salonInEnglish,
    {
      confirmation:
        'Hello, María José. Your appointment at Salón Azahar is booked: cut and color, on Thursday, December 3, 3:00 PM (in 1 hour), with Camilo. Place: Sede Chapinero, Calle 53 #9-41. If you need to change it, call 601 745 2210. See you then.',
      reminder_24h:
        "Hello, María José. This is a reminder of your appointment at Salón Azahar: cut and color. We expect you today, Thursday, December 3, 3:00 PM (in 1 hour), with Camilo, at Sede Chapinero, Calle 53 #9-41. If you can't come, call 601 745 2210 and we will find another time.",
      reminder_1h:
        "Hello, María José. Your appointment at Salón Azahar is today, Thursday, December 3, 3:00 PM (in 1 hour), with Camilo: cut and color. Place: Sede Chapinero, Calle 53 #9-41. If you can't make it, call 601 745 2210. See you soon.",
      cancellation:
        'Hello, María José. Your appointment at Salón Azahar is cancelled: cut and color, on Thursday, December 3, 3:00 PM, with Camilo. To book another, call 601 745 2210 and we will find a time that suits you.',
      reschedule:
        'Hello, María José. Your appointment at Salón Azahar has changed: cut and color. It is now on Thursday, December 3, 3:00 PM (in 1 hour), with Camilo. It was on Wednesday, December 2, 9:30 AM. Place: Sede Chapinero, Calle 53 #9-41. If it does not suit you, call 601 745 2210. See you then.',
      test: 'Test message from Salón Azahar: if you can read this, WhatsApp messages work.',
    },
  ],
  [
    'a Colombian salon',
    'pt-BR',
    salonInPortuguese,
    {
      confirmation:
        'Olá, María José. Seu agendamento em Salón Azahar está marcado: corte e hidratação, quinta-feira, 3 de dezembro, 15:00 (em 1 hora), com Camilo. Local: Sede Chapinero, Calle 53 #9-41. Se precisar mudar, ligue para 601 745 2210. Esperamos você.',
      reminder_24h:
        'Olá, María José. Este é um lembrete do seu agendamento em Salón Azahar: corte e hidratação. Esperamos você: hoje, quinta-feira, 3 de dezembro, 15:00 (em 1 hora), com Camilo, em Sede Chapinero, Calle 53 #9-41. Se não puder vir, ligue para 601 745 2210 e encontramos outro horário.',
      reminder_1h:
        'Olá, María José. Seu agendamento em Salón Azahar está marcado para hoje, quinta-feira, 3 de dezembro, 15:00 (em 1 hora), com Camilo: corte e hidratação. Local: Sede Chapinero, Calle 53 #9-41. Se tiver dificuldade para chegar, ligue para 601 745 2210. Esperamos você.',
      cancellation:
        'Olá, María José. Seu agendamento em Salón Azahar foi cancelado: corte e hidratação, quinta-feira, 3 de dezembro, 15:00, com Camilo. Para marcar outro, ligue para 601 745 2210 e encontramos um bom horário.',
      reschedule:
        'Olá, María José. Seu agendamento em Salón Azahar mudou: corte e hidratação. Agora ficou para quinta-feira, 3 de dezembro, 15:00 (em 1 hora), com Camilo. Antes estava para quarta-feira, 2 de dezembro, 9:30. Local: Sede Chapinero, Calle 53 #9-41. Se não for bom para você, ligue para 601 745 2210. Esperamos você.',
      test: 'Mensagem de teste de Salón Azahar: se você está lendo isto, os avisos do WhatsApp funcionam.',
    },
  ],
  [
    'a Brazilian clinic',
    'es',
    clinicInSpanish,
    {
      confirmation:
        'Hola, João. Tu cita en Clínica Sorriso quedó agendada: limpieza, el jueves 3 de diciembre, 3:00 p. m. Lugar: Unidade Pinheiros. Te esperamos.',
      reminder_24h:
        'Hola, João. Te recordamos tu cita en Clínica Sorriso: limpieza. Te esperamos el jueves 3 de diciembre, 3:00 p. m., en Unidade Pinheiros. Si no puedes venir, avísanos con tiempo.',
      reminder_1h:
        'Hola, João. Tu cita en Clínica Sorriso es el jueves 3 de diciembre, 3:00 p. m.: limpieza. Lugar: Unidade Pinheiros. Te esperamos.',
      cancellation:
        'Hola, João. Tu cita en Clínica Sorriso quedó cancelada: limpieza, el jueves 3 de diciembre, 3:00 p. m. Para agendar otra, escríbenos cuando quieras.',
      reschedule:
        'Hola, João. Tu cita en Clínica Sorriso cambió: limpieza. Ahora es el jueves 3 de diciembre, 3:00 p. m. Lugar: Unidade Pinheiros. Te esperamos.',
      test: 'Mensaje de prueba de Clínica Sorriso: si lees esto, los avisos de WhatsApp funcionan.',
    },
  ],
  [
    'a Brazilian clinic',
    'en',
    clinicInEnglish,
    {
      confirmation:
        'Hello, João. Your appointment at Clínica Sorriso is booked: cleaning, on Thursday, December 3, 3:00 PM. Place: Unidade Pinheiros. See you then.',
      reminder_24h:
        "Hello, João. This is a reminder of your appointment at Clínica Sorriso: cleaning. We expect you on Thursday, December 3, 3:00 PM, at Unidade Pinheiros. If you can't come, let us know in time.",
      reminder_1h:
        'Hello, João. Your appointment at Clínica Sorriso is on Thursday, December 3, 3:00 PM: cleaning. Place: Unidade Pinheiros. See you soon.',
      cancellation:
        'Hello, João. Your appointment at Clínica Sorriso is cancelled: cleaning, on Thursday, December 3, 3:00 PM. To book another, write to us at any time.',
      reschedule:
        'Hello, João. Your appointment at Clínica Sorriso has changed: cleaning. It is now on Thursday, December 3, 3:00 PM. Place: Unidade Pinheiros. See you then.',
      test: 'Test message from Clínica Sorriso: if you can read this, WhatsApp messages work.',
    },
  ],
  [
    'a Brazilian clinic',
    'pt-BR',
    clinic,
    {
      confirmation:
        'Olá, João. Seu agendamento em Clínica Sorriso está marcado: limpeza, quinta-feira, 3 de dezembro, 15:00. Local: Unidade Pinheiros. Esperamos você.',
      reminder_24h:
        'Olá, João. Este é um lembrete do seu agendamento em Clínica Sorriso: limpeza. Esperamos você: quinta-feira, 3 de dezembro, 15:00, em Unidade Pinheiros. Se não puder vir, avise com antecedência.',
      reminder_1h:
        'Olá, João. Seu agendamento em Clínica Sorriso está marcado para quinta-feira, 3 de dezembro, 15:00: limpeza. Local: Unidade Pinheiros. Esperamos você.',
      cancellation:
        'Olá, João. Seu agendamento em Clínica Sorriso foi cancelado: limpeza, quinta-feira, 3 de dezembro, 15:00. Para marcar outro, escreva quando quiser.',
      reschedule:
        'Olá, João. Seu agendamento em Clínica Sorriso mudou: limpeza. Agora ficou para quinta-feira, 3 de dezembro, 15:00. Local: Unidade Pinheiros. Esperamos você.',
      test: 'Mensagem de teste de Clínica Sorriso: se você está lendo isto, os avisos do WhatsApp funcionam.',
    },
  ],
]

describe.each(expected)('%s in %s', (_, locale, words, texts) => {
  test.each(kinds)('%s', (kind) => {
    expect(textsOf(locale)[kind](words).replaceAll('\u00a0', ' ')).toBe(texts[kind])
  })
})

test('the hour keeps its spaces that do not break', () => {
  expect(textsOf('es').reminder_1h(salon)).toContain('3:00\u00a0p.\u00a0m. (en 1 hora)')
})

test('a business or a person whose name ends a sentence ends it once', () => {
  const text = textsOf('es').confirmation({ ...salon, name: '¡Ana!', professional: 'Dr. Ruiz Jr.', place: 'Local 2…' })
  expect(text).toContain('Hola, ¡Ana! Tu cita')
  expect(text).toContain('con Dr. Ruiz Jr. Lugar: Local 2… Si necesitas')
})

describe('whatever people and businesses are called', () => {
  const value = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 400 }),
    fc.string({ unit: 'grapheme', maxLength: 60 }),
    fc.constantFrom('', ' ', '\n\n', 'a\tb', 'a     b', "D'Angelo", '{{1}}', '👩🏽‍🦱'.repeat(60), '\u202eabc', '\ud83d', 'a'.repeat(3000)),
  )
  const maybe = fc.option(value)
  const anyWords: fc.Arbitrary<Words> = fc.record({
    name: value,
    sender: value,
    services: value,
    when: fc.constant(salon.when),
    previousWhen: fc.constantFrom(salon.previousWhen, null),
    today: fc.boolean(),
    distance: fc.constantFrom('en 40 minutos', null),
    professional: maybe,
    place: value,
    phone: maybe,
  })
  const anyText = fc.record({ locale: fc.constantFrom(...locales), kind: fc.constantFrom(...kinds), words: anyWords })

  test('a text is one line that WhatsApp takes', () => {
    fc.assert(
      fc.property(anyText, ({ locale, kind, words }) => {
        const text = textsOf(locale)[kind](words)
        expect(text).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069]|\p{Zs}{4}/u)
        expect(text.isWellFormed()).toBe(true)
        expect(text.length).toBeLessThanOrEqual(1600)
      }),
      { numRuns: 1000 },
    )
  })

  test('it names the business and, but for the test, the day and hour', () => {
    fc.assert(
      fc.property(anyText, ({ locale, kind, words }) => {
        const text = textsOf(locale)[kind](words)
        expect(text).toContain(clean(words.sender))
        if (kind !== 'test') expect(text).toContain(words.when)
      }),
    )
  })

  test('a value is never empty, nor longer than a template takes', () => {
    fc.assert(
      fc.property(value, (written) => {
        const cleaned = clean(written)
        expect(cleaned.trim()).not.toBe('')
        expect(cleaned.length).toBeLessThanOrEqual(160)
        expect(clean(cleaned)).toBe(cleaned)
      }),
      { numRuns: 1000 },
    )
  })
})

test.each(locales)('in %s no text begins or ends with a variable, nor has two side by side', (locale) => {
  const marked = (name: string) => `⟦${name}⟧`
  const every: Words = {
    name: marked('name'),
    sender: marked('sender'),
    services: marked('services'),
    when: marked('when'),
    previousWhen: marked('previousWhen'),
    today: true,
    distance: marked('distance'),
    professional: marked('professional'),
    place: marked('place'),
    phone: marked('phone'),
  }
  const least: Words = { ...every, today: false, previousWhen: null, distance: null, professional: null, phone: null }
  for (const kind of kinds) {
    for (const words of [every, least, { ...every, phone: null }, { ...every, professional: null }]) {
      const text = textsOf(locale)[kind](words)
      expect(text).toMatch(/^\p{Lu}\p{L}+[^⟦]*⟦/u)
      expect(text).toMatch(/⟧[^⟦]*\p{L}{2,}\.$/u)
      expect(text).not.toMatch(/⟧\s*⟦/)
    }
  }
})

test('the longest values of all together still fit', () => {
  const long = 'a'.repeat(500)
  const longest: Words = {
    name: long,
    sender: long,
    services: long,
    when: long,
    previousWhen: long,
    today: true,
    distance: long,
    professional: long,
    place: long,
    phone: long,
  }
  for (const locale of locales) for (const kind of kinds) expect(textsOf(locale)[kind](longest).length).toBeLessThanOrEqual(1600)
})
