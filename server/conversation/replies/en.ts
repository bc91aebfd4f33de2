import { given, sentence } from '../../message/wording.ts'
import type { AppointmentWords, BusinessWords, ReplyTexts } from './words.ts'

export const en: ReplyTexts = {
  confirmed: (words) =>
    [
      `Thank you, ${sentence(words.name)}`,
      sentence(`Your appointment at ${words.business} is confirmed: ${words.when}`),
      sentence(`Place: ${words.place}`),
      'See you then.',
    ].join(' '),

  cancelled: (words) =>
    [
      `Thank you for telling us, ${sentence(words.name)}`,
      sentence(`We cancelled your appointment at ${words.business}: ${words.when}`),
      another(words),
    ].join(' '),

  declined: (words) =>
    [
      `Thank you for telling us, ${sentence(words.name)}`,
      sentence(`${words.business} knows that you cannot come to your appointment: ${words.when}`),
      given(words.phone, (phone) => `They will be in touch soon; if you prefer, call ${phone}.`) || 'They will be in touch soon.',
    ].join(' '),

  move: (words) =>
    [
      `Of course, ${sentence(words.name)}`,
      sentence(`Your appointment at ${words.business} is still: ${words.when}`),
      words.phone === null
        ? 'Write here which day and time suit you, and we will answer.'
        : `To move it, call ${words.phone} and we will find another time.`,
    ].join(' '),

  stale: {
    moved: (words) =>
      [
        `${old(words)}: your appointment at ${words.business} was moved.`,
        sentence(`It is now: ${words.when}`),
        sentence(`Place: ${words.place}`),
        given(words.phone, (phone) => `If that does not suit you, call ${phone}.`) || 'If that does not suit you, write to us here.',
      ].join(' '),
    cancelled: (words) =>
      [
        `${old(words)}: your appointment at ${words.business} is already cancelled.`,
        sentence(`It was: ${words.when}`),
        another(words),
      ].join(' '),
    over: (words) =>
      [
        `${old(words)}: the time of your appointment at ${words.business} has passed.`,
        sentence(`It was: ${words.when}`),
        another(words),
      ].join(' '),
  },

  foreign: (words) =>
    `${greeting(words)}this button belongs to no appointment at ${words.business}, so nothing has changed. If you need anything, write to us here.`,

  stopped: (words) =>
    `Done: ${words.business} will not send you notices by WhatsApp any more. Your appointments stand. To receive them again, write START.`,

  started: (words) => `Done: ${words.business} will send you the notices of your appointments by WhatsApp again. To stop them, write STOP.`,
}

function greeting({ name }: BusinessWords): string {
  return given(name, (known) => `Hello, ${known}: `) || 'Hello: '
}

function old({ name }: AppointmentWords): string {
  return `Hello, ${sentence(name)} That button is an old one`
}

function another({ phone }: AppointmentWords): string {
  return phone === null ? 'To book another, write to us whenever you like.' : `To book another, call ${phone}.`
}
