import type { TemplateTexts } from './template.ts'

const buttons = [
  { action: 'confirm', title: 'Confirmar' },
  { action: 'move', title: 'Mudar' },
  { action: 'decline', title: 'Não posso' },
] as const

/** Brazilian Portuguese: você, and dates after a colon, where no article has to guess. */
export const ptBr: TemplateTexts = {
  confirmation: {
    body: 'Olá, {{name}}. Seu agendamento em {{business}} está marcado: {{services}}. Data e horário: {{when}}. Local: {{place}}. Com os botões você pode confirmar, mudar ou avisar que não pode vir.',
    buttons,
  },
  reminder_24h: {
    body: 'Olá, {{name}}. Este é um lembrete do seu agendamento em {{business}}: {{services}}. Data e horário: {{when}}. Local: {{place}}. Com os botões você pode dizer se vem ou se precisa de outro horário.',
    buttons,
  },
  reminder_1h: {
    body: 'Olá, {{name}}. Seu agendamento em {{business}} está quase começando: {{services}}. Data e horário: {{when}}. Local: {{place}}. Se tiver dificuldade para chegar, avise com um botão.',
    buttons,
  },
  cancellation: {
    body: 'Olá, {{name}}. Seu agendamento em {{business}} foi cancelado: {{services}}. Era para esta data e horário: {{when}}. Se quiser outro, responda a esta mensagem e encontramos um horário.',
    buttons: [],
  },
  reschedule: {
    body: 'Olá, {{name}}. Seu agendamento em {{business}} mudou de horário: {{services}}. Nova data e horário: {{when}}. Antes era: {{previousWhen}}. Local: {{place}}. Com os botões você pode dizer se serve para você.',
    buttons,
  },
}
