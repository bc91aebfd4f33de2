import { given, sentence } from '../../message/wording.ts'
import type { Texts, Words } from './words.ts'

/** Spanish: tú, no voseo, and no word that guesses at anybody's gender. */
export const es: Texts = {
  confirmation: (words) =>
    [
      `Hola, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.sender} quedó agendada: ${words.services}, el ${words.when}${distance(words)}${professional(words)}`),
      sentence(`Lugar: ${words.place}`),
      given(words.phone, (phone) => `Si necesitas cambiarla, llama al ${phone}. `) + 'Te esperamos.',
    ].join(' '),

  reminder_24h: (words) =>
    [
      `Hola, ${sentence(words.name)}`,
      sentence(`Te recordamos tu cita en ${words.sender}: ${words.services}`),
      sentence(`Te esperamos ${day(words)}${distance(words)}${professional(words)}, en ${words.place}`),
      words.phone === null
        ? 'Si no puedes venir, avísanos con tiempo.'
        : `Si no puedes venir, llama al ${words.phone} y buscamos otra hora.`,
    ].join(' '),

  reminder_1h: (words) =>
    [
      `Hola, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.sender} es ${day(words)}${distance(words)}${professional(words)}: ${words.services}`),
      sentence(`Lugar: ${words.place}`),
      given(words.phone, (phone) => `Si se te complica llegar, llama al ${phone}. `) + 'Te esperamos.',
    ].join(' '),

  cancellation: (words) =>
    [
      `Hola, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.sender} quedó cancelada: ${words.services}, el ${words.when}${professional(words)}`),
      words.phone === null
        ? 'Para agendar otra, escríbenos cuando quieras.'
        : `Para agendar otra, llama al ${words.phone} y buscamos la hora que te sirva.`,
    ].join(' '),

  reschedule: (words) =>
    [
      `Hola, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.sender} cambió: ${words.services}. Ahora es el ${words.when}${distance(words)}${professional(words)}`),
      given(words.previousWhen, (previous) => sentence(`Antes era el ${previous}`) + ' ') + sentence(`Lugar: ${words.place}`),
      given(words.phone, (phone) => `Si no te sirve, llama al ${phone}. `) + 'Te esperamos.',
    ].join(' '),

  test: (words) => `Mensaje de prueba de ${words.sender}: si lees esto, los avisos de WhatsApp funcionan.`,
}

function day(words: Words): string {
  return `${words.today ? 'hoy, ' : 'el '}${words.when}`
}

function distance(words: Words): string {
  return given(words.distance, (distance) => ` (${distance})`)
}

function professional(words: Words): string {
  return given(words.professional, (name) => `, con ${name}`)
}
