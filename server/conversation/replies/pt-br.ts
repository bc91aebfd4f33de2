import { given, sentence } from '../../message/wording.ts'
import type { AppointmentWords, BusinessWords, ReplyTexts } from './words.ts'

/** Brazilian Portuguese: você, and no word that guesses at anybody's gender. */
export const ptBr: ReplyTexts = {
  confirmed: (words) =>
    [
      `Agradecemos, ${sentence(words.name)}`,
      sentence(`Seu agendamento em ${words.business} está confirmado: ${words.when}`),
      sentence(`Local: ${words.place}`),
      'Esperamos você.',
    ].join(' '),

  cancelled: (words) =>
    [
      `Agradecemos o aviso, ${sentence(words.name)}`,
      sentence(`Cancelamos seu agendamento em ${words.business}: ${words.when}`),
      another(words),
    ].join(' '),

  declined: (words) =>
    [
      `Agradecemos o aviso, ${sentence(words.name)}`,
      sentence(`Avisamos ${words.business} que você não pode vir ao seu agendamento: ${words.when}`),
      given(words.phone, (phone) => `Entrarão em contato em breve; se preferir, ligue para ${phone}.`) || 'Entrarão em contato em breve.',
    ].join(' '),

  move: (words) =>
    [
      `Claro, ${sentence(words.name)}`,
      sentence(`Por enquanto, seu agendamento em ${words.business} é: ${words.when}`),
      words.phone === null
        ? 'Escreva aqui que dia e que hora servem para você, e respondemos.'
        : `Para mudar, ligue para ${words.phone} e procuramos outro horário.`,
    ].join(' '),

  stale: {
    moved: (words) =>
      [
        `${old(words)}: seu agendamento em ${words.business} mudou.`,
        sentence(`Agora é: ${words.when}`),
        sentence(`Local: ${words.place}`),
        given(words.phone, (phone) => `Se não servir, ligue para ${phone}.`) || 'Se não servir, escreva para nós aqui.',
      ].join(' '),
    cancelled: (words) =>
      [`${old(words)}: seu agendamento em ${words.business} já está cancelado.`, sentence(`Era: ${words.when}`), another(words)].join(' '),
    over: (words) =>
      [`${old(words)}: seu agendamento em ${words.business} já passou.`, sentence(`Era: ${words.when}`), another(words)].join(' '),
  },

  foreign: (words) =>
    `${greeting(words)}este botão não corresponde a nenhum agendamento em ${words.business}, então nada mudou. Se precisar de algo, escreva para nós aqui.`,

  stopped: (words) =>
    `Pronto: ${words.business} não enviará mais avisos por WhatsApp para você. Seus agendamentos continuam marcados. Para voltar a receber, escreva VOLTAR.`,

  started: (words) =>
    `Pronto: ${words.business} volta a enviar para você os avisos dos seus agendamentos por WhatsApp. Para deixar de receber, escreva SAIR.`,
}

function greeting({ name }: BusinessWords): string {
  return given(name, (known) => `Olá, ${known}: `) || 'Olá: '
}

function old({ name }: AppointmentWords): string {
  return `Olá, ${sentence(name)} Esse botão era de antes`
}

function another({ phone }: AppointmentWords): string {
  return phone === null ? 'Para marcar outro, escreva quando quiser.' : `Para marcar outro, ligue para ${phone}.`
}
