import { given, sentence } from '../../message/wording.ts'
import type { AppointmentWords, BusinessWords, ReplyTexts } from './words.ts'

/** Spanish: tú, no voseo, and no word that guesses at anybody's gender. */
export const es: ReplyTexts = {
  confirmed: (words) =>
    [
      `Gracias, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.business} queda confirmada: ${words.when}`),
      sentence(`Lugar: ${words.place}`),
      'Te esperamos.',
    ].join(' '),

  cancelled: (words) =>
    [
      `Gracias por avisar, ${sentence(words.name)}`,
      sentence(`Cancelamos tu cita en ${words.business}: ${words.when}`),
      another(words),
    ].join(' '),

  declined: (words) =>
    [
      `Gracias por avisar, ${sentence(words.name)}`,
      sentence(`Le dijimos a ${words.business} que no puedes venir a tu cita: ${words.when}`),
      given(words.phone, (phone) => `Te contactarán pronto; si lo prefieres, llama al ${phone}.`) || 'Te contactarán pronto.',
    ].join(' '),

  move: (words) =>
    [
      `Claro, ${sentence(words.name)}`,
      sentence(`Tu cita en ${words.business} es por ahora: ${words.when}`),
      words.phone === null
        ? 'Escribe aquí qué día y a qué hora te sirve, y te contestamos.'
        : `Para moverla, llama al ${words.phone} y buscamos otra hora.`,
    ].join(' '),

  stale: {
    moved: (words) =>
      [
        `${old(words)}: tu cita en ${words.business} cambió de hora.`,
        sentence(`Ahora es: ${words.when}`),
        sentence(`Lugar: ${words.place}`),
        given(words.phone, (phone) => `Si no te sirve, llama al ${phone}.`) || 'Si no te sirve, escríbenos aquí.',
      ].join(' '),
    cancelled: (words) =>
      [`${old(words)}: tu cita en ${words.business} ya está cancelada.`, sentence(`Era: ${words.when}`), another(words)].join(' '),
    over: (words) =>
      [`${old(words)}: la hora de tu cita en ${words.business} ya pasó.`, sentence(`Era: ${words.when}`), another(words)].join(' '),
  },

  foreign: (words) =>
    `${greeting(words)}este botón no corresponde a ninguna cita en ${words.business}, así que nada cambió. Si necesitas algo, escríbenos aquí.`,

  stopped: (words) =>
    `Listo: ${words.business} ya no te enviará avisos por WhatsApp. Tus citas siguen en pie. Para volver a recibirlos, escribe ALTA.`,

  started: (words) =>
    `Listo: ${words.business} vuelve a enviarte los avisos de tus citas por WhatsApp. Para dejar de recibirlos, escribe BAJA.`,
}

function greeting({ name }: BusinessWords): string {
  return given(name, (known) => `Hola, ${known}: `) || 'Hola: '
}

function old({ name }: AppointmentWords): string {
  return `Hola, ${sentence(name)} Este botón era de antes`
}

function another({ phone }: AppointmentWords): string {
  return phone === null ? 'Para agendar otra, escríbenos cuando quieras.' : `Para agendar otra, llama al ${phone}.`
}
