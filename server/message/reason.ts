import type { Locale } from '../calendar/locale.ts'

/** Why something was not sent, or waits. Every silence has one of these. */
export const reasonCodes = [
  'whatsapp_disabled',
  'switched_off',
  'no_phone',
  'consent_withdrawn',
  'not_configured',
  'demo_organization',
  'no_template',
  'trying_again',
  'sent_again',
  'sender_paused',
  'too_late',
  'superseded',
  'undone',
  'not_requested',
  'already_told',
  'never_told',
  'not_confirmed',
  'appointment_cancelled',
  'appointment_moved',
  'appointment_over',
  'appointment_stands',
  'client_erased',
] as const
export type ReasonCode = (typeof reasonCodes)[number]

const es: Record<ReasonCode, string> = {
  whatsapp_disabled: 'Los avisos de WhatsApp están apagados en esta organización.',
  switched_off: 'Este tipo de aviso está apagado.',
  no_phone: 'No hay teléfono a donde escribir.',
  consent_withdrawn: 'Esta persona pidió no recibir avisos.',
  not_configured: 'Falta configurar Twilio; los avisos esperan y nada se pierde.',
  demo_organization: 'Es una organización de muestra: solo escribe al emulador local.',
  no_template:
    'No hay plantilla aprobada por WhatsApp para este aviso: sin ella, solo sale en las 24 horas siguientes a un mensaje de esta persona.',
  trying_again: 'No llegó a la primera; se intenta otra vez sin que hagas nada.',
  sent_again: 'No se sabe si llegó a la primera; se envía otra vez sin que hagas nada.',
  sender_paused:
    'Twilio rechaza todo lo que sale de este número. Los avisos esperan y salen solos en cuanto funcione; pide a quien administra Puntual que lo revise.',
  too_late: 'Ya no había tiempo para que fuera útil.',
  undone: 'El cambio se deshizo antes de que este aviso saliera.',
  superseded: 'La cita cambió antes de que este aviso saliera.',
  not_requested: 'Se pidió no avisar.',
  already_told: 'La última hora que se le dijo ya es esta.',
  never_told: 'Aún no se le había dicho nada de esta cita: no hay nada que corregir.',
  not_confirmed: 'La cita aún no está confirmada.',
  appointment_cancelled: 'La cita se canceló.',
  appointment_moved: 'La cita se movió a otra hora.',
  appointment_over: 'La cita ya se cerró.',
  appointment_stands: 'La cita sigue en pie: no hay cancelación que avisar.',
  client_erased: 'Los datos de esta persona se borraron.',
}

const en: Record<ReasonCode, string> = {
  whatsapp_disabled: 'WhatsApp notices are switched off in this organization.',
  switched_off: 'This kind of notice is switched off.',
  no_phone: 'There is no phone to write to.',
  consent_withdrawn: 'This person asked not to receive notices.',
  not_configured: 'Twilio is not set up yet; notices wait and nothing is lost.',
  demo_organization: 'This is a demo organization: it only writes to the local emulator.',
  no_template:
    'There is no template approved by WhatsApp for this notice: without one, it leaves only within 24 hours of a message from this person.',
  trying_again: 'It did not get through the first time; it is tried again by itself.',
  sent_again: 'Nobody knows whether it arrived the first time; it is sent again by itself.',
  sender_paused:
    'Twilio turns away everything from this number. Notices wait and leave by themselves as soon as it works; ask whoever administers Puntual to look into it.',
  too_late: 'It was too late to be of use.',
  undone: 'The change was undone before this notice left.',
  superseded: 'The appointment changed before this notice left.',
  not_requested: 'No notice was asked for.',
  already_told: 'The last time they were told is this one already.',
  never_told: 'Nothing had been said about this appointment yet, so there is nothing to take back.',
  not_confirmed: 'The appointment is not confirmed yet.',
  appointment_cancelled: 'The appointment was cancelled.',
  appointment_moved: 'The appointment was moved.',
  appointment_over: 'The appointment is closed already.',
  appointment_stands: 'The appointment stands: there is no cancellation to tell of.',
  client_erased: 'This person’s data was erased.',
}

const ptBr: Record<ReasonCode, string> = {
  whatsapp_disabled: 'Os avisos de WhatsApp estão desligados nesta organização.',
  switched_off: 'Este tipo de aviso está desligado.',
  no_phone: 'Não há telefone para onde escrever.',
  consent_withdrawn: 'Esta pessoa pediu para não receber avisos.',
  not_configured: 'Falta configurar o Twilio; os avisos esperam e nada se perde.',
  demo_organization: 'É uma organização de demonstração: só escreve ao emulador local.',
  no_template: 'Não há modelo aprovado pelo WhatsApp para este aviso: sem ele, só sai nas 24 horas seguintes a uma mensagem desta pessoa.',
  trying_again: 'Não chegou na primeira vez; tenta-se de novo sem que você faça nada.',
  sent_again: 'Não se sabe se chegou na primeira vez; envia-se de novo sem que você faça nada.',
  sender_paused:
    'O Twilio recusa tudo o que sai deste número. Os avisos esperam e saem sozinhos assim que funcionar; peça a quem administra o Puntual que verifique.',
  too_late: 'Já não havia tempo para ser útil.',
  undone: 'A mudança foi desfeita antes de este aviso sair.',
  superseded: 'O agendamento mudou antes de este aviso sair.',
  not_requested: 'Pediu-se para não avisar.',
  already_told: 'A última hora informada já é esta.',
  never_told: 'Ainda não se tinha dito nada deste agendamento: não há o que corrigir.',
  not_confirmed: 'O agendamento ainda não está confirmado.',
  appointment_cancelled: 'O agendamento foi cancelado.',
  appointment_moved: 'O agendamento mudou de horário.',
  appointment_over: 'O agendamento já foi encerrado.',
  appointment_stands: 'O agendamento continua de pé: não há cancelamento a avisar.',
  client_erased: 'Os dados desta pessoa foram apagados.',
}

const texts: Record<Locale, Record<ReasonCode, string>> = { es, en, 'pt-BR': ptBr }

function isReasonCode(code: string): code is ReasonCode {
  return (reasonCodes as readonly string[]).includes(code)
}

/** The reason in the reader's language; a code from another version speaks for itself. */
export function reasonOf(code: string | null, locale: Locale): { code: string; text: string } | null {
  if (code === null) return null
  return { code, text: isReasonCode(code) ? texts[locale][code] : code }
}
