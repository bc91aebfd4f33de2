import { given, sentence } from '../../message/wording.ts'
import type { Texts, Words } from './words.ts'

/** Brazilian Portuguese: você, and dates after a comma, a colon or «para», where no article has to guess at «na quinta» or «no sábado». */
export const ptBr: Texts = {
  confirmation: (words) =>
    [
      `Olá, ${sentence(words.name)}`,
      sentence(`Seu agendamento em ${words.sender} está marcado: ${words.services}, ${words.when}${distance(words)}${professional(words)}`),
      sentence(`Local: ${words.place}`),
      given(words.phone, (phone) => `Se precisar mudar, ligue para ${phone}. `) + 'Esperamos você.',
    ].join(' '),

  reminder_24h: (words) =>
    [
      `Olá, ${sentence(words.name)}`,
      sentence(`Este é um lembrete do seu agendamento em ${words.sender}: ${words.services}`),
      sentence(`Esperamos você: ${day(words)}${distance(words)}${professional(words)}, em ${words.place}`),
      words.phone === null
        ? 'Se não puder vir, avise com antecedência.'
        : `Se não puder vir, ligue para ${words.phone} e encontramos outro horário.`,
    ].join(' '),

  reminder_1h: (words) =>
    [
      `Olá, ${sentence(words.name)}`,
      sentence(
        `Seu agendamento em ${words.sender} está marcado para ${day(words)}${distance(words)}${professional(words)}: ${words.services}`,
      ),
      sentence(`Local: ${words.place}`),
      given(words.phone, (phone) => `Se tiver dificuldade para chegar, ligue para ${phone}. `) + 'Esperamos você.',
    ].join(' '),

  cancellation: (words) =>
    [
      `Olá, ${sentence(words.name)}`,
      sentence(`Seu agendamento em ${words.sender} foi cancelado: ${words.services}, ${words.when}${professional(words)}`),
      words.phone === null
        ? 'Para marcar outro, escreva quando quiser.'
        : `Para marcar outro, ligue para ${words.phone} e encontramos um bom horário.`,
    ].join(' '),

  reschedule: (words) =>
    [
      `Olá, ${sentence(words.name)}`,
      sentence(
        `Seu agendamento em ${words.sender} mudou: ${words.services}. Agora ficou para ${words.when}${distance(words)}${professional(words)}`,
      ),
      given(words.previousWhen, (previous) => sentence(`Antes estava para ${previous}`) + ' ') + sentence(`Local: ${words.place}`),
      given(words.phone, (phone) => `Se não for bom para você, ligue para ${phone}. `) + 'Esperamos você.',
    ].join(' '),

  test: (words) => `Mensagem de teste de ${words.sender}: se você está lendo isto, os avisos do WhatsApp funcionam.`,
}

function day(words: Words): string {
  return `${words.today ? 'hoje, ' : ''}${words.when}`
}

function distance(words: Words): string {
  return given(words.distance, (distance) => ` (${distance})`)
}

function professional(words: Words): string {
  return given(words.professional, (name) => `, com ${name}`)
}
