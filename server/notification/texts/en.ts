import { given, sentence } from '../../message/wording.ts'
import type { Texts, Words } from './words.ts'

export const en: Texts = {
  confirmation: (words) =>
    [
      `Hello, ${sentence(words.name)}`,
      sentence(
        `Your appointment at ${words.sender} is booked: ${words.services}, on ${words.when}${distance(words)}${professional(words)}`,
      ),
      sentence(`Place: ${words.place}`),
      given(words.phone, (phone) => `If you need to change it, call ${phone}. `) + 'See you then.',
    ].join(' '),

  reminder_24h: (words) =>
    [
      `Hello, ${sentence(words.name)}`,
      sentence(`This is a reminder of your appointment at ${words.sender}: ${words.services}`),
      sentence(`We expect you ${day(words)}${distance(words)}${professional(words)}, at ${words.place}`),
      words.phone === null
        ? "If you can't come, let us know in time."
        : `If you can't come, call ${words.phone} and we will find another time.`,
    ].join(' '),

  reminder_1h: (words) =>
    [
      `Hello, ${sentence(words.name)}`,
      sentence(`Your appointment at ${words.sender} is ${day(words)}${distance(words)}${professional(words)}: ${words.services}`),
      sentence(`Place: ${words.place}`),
      given(words.phone, (phone) => `If you can't make it, call ${phone}. `) + 'See you soon.',
    ].join(' '),

  cancellation: (words) =>
    [
      `Hello, ${sentence(words.name)}`,
      sentence(`Your appointment at ${words.sender} is cancelled: ${words.services}, on ${words.when}${professional(words)}`),
      words.phone === null
        ? 'To book another, write to us at any time.'
        : `To book another, call ${words.phone} and we will find a time that suits you.`,
    ].join(' '),

  reschedule: (words) =>
    [
      `Hello, ${sentence(words.name)}`,
      sentence(
        `Your appointment at ${words.sender} has changed: ${words.services}. It is now on ${words.when}${distance(words)}${professional(words)}`,
      ),
      given(words.previousWhen, (previous) => sentence(`It was on ${previous}`) + ' ') + sentence(`Place: ${words.place}`),
      given(words.phone, (phone) => `If it does not suit you, call ${phone}. `) + 'See you then.',
    ].join(' '),

  test: (words) => `Test message from ${words.sender}: if you can read this, WhatsApp messages work.`,
}

function day(words: Words): string {
  return `${words.today ? 'today, ' : 'on '}${words.when}`
}

function distance(words: Words): string {
  return given(words.distance, (distance) => ` (${distance})`)
}

function professional(words: Words): string {
  return given(words.professional, (name) => `, with ${name}`)
}
