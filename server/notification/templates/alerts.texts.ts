import type { Locale } from '../../calendar/locale.ts'

/** Why a kind has no template that may be used, or soon will have none. */
export const templateTroubles = [
  'not_configured',
  'sandbox',
  'sandbox_without',
  'not_pushed',
  'pending_too_long',
  'rejected',
  'paused',
  'disabled',
  'marketing',
  'missing',
] as const
export type TemplateTrouble = (typeof templateTroubles)[number]

interface AlertText {
  title: string
  /** What to do; `{slug}` is the organization's short name. */
  fix: string
}

const push = 'npm run puntual -- templates push --org {slug}'

const es: Record<TemplateTrouble, AlertText> = {
  not_configured: {
    title: 'Falta configurar Twilio',
    fix: 'Conecta tu cuenta en Ajustes, en «Conexión con WhatsApp»; o quien instaló Puntual pone las tres variables TWILIO_*.',
  },
  sandbox: {
    title: 'El número de pruebas de Twilio no acepta plantillas propias',
    fix: 'Quien no haya escrito en las últimas 24 horas recibe un texto de Twilio en inglés, con el día y la hora. Para usar el tuyo, pon un número propio en TWILIO_WHATSAPP_FROM.',
  },
  sandbox_without: {
    title: 'El número de pruebas de Twilio no tiene plantilla para este aviso',
    fix: 'Solo lo recibe quien haya escrito en las últimas 24 horas. Para escribir a todos, pon un número propio en TWILIO_WHATSAPP_FROM.',
  },
  not_pushed: { title: 'Esta plantilla aún no se ha enviado a aprobación', fix: `Envíala: ${push}` },
  pending_too_long: {
    title: 'WhatsApp lleva más de dos días sin responder',
    fix: 'Abre la plantilla en la consola de Twilio y pide ayuda a su soporte; o cambia el texto y envíala de nuevo.',
  },
  rejected: { title: 'WhatsApp rechazó esta plantilla', fix: `Lee el motivo, cambia el texto y envíala de nuevo: ${push}` },
  paused: {
    title: 'WhatsApp pausó esta plantilla porque a varias personas no les gustó',
    fix: 'Suele volver sola en unas horas. Si se repite, cambia el texto: a la tercera la desactivan.',
  },
  disabled: { title: 'WhatsApp desactivó esta plantilla para siempre', fix: `Cambia el texto y envíala de nuevo: ${push}` },
  marketing: {
    title: 'WhatsApp considera publicidad esta plantilla',
    fix: `Quita todo lo que suene a promoción y envíala de nuevo: ${push}`,
  },
  missing: { title: 'Alguien borró esta plantilla en Twilio', fix: `Envíala otra vez: ${push}` },
}

const en: Record<TemplateTrouble, AlertText> = {
  not_configured: {
    title: 'Twilio is not set up yet',
    fix: 'Connect your account in Settings, under “WhatsApp connection”; or whoever installed Puntual sets the three TWILIO_* variables.',
  },
  sandbox: {
    title: 'Twilio’s sandbox number takes no templates of your own',
    fix: 'Whoever has not written within 24 hours gets Twilio’s own text in English, with the day and the time. To use yours, set TWILIO_WHATSAPP_FROM to a number of your own.',
  },
  sandbox_without: {
    title: 'Twilio’s sandbox number has no template for this notice',
    fix: 'It reaches only who wrote within 24 hours. To write to everybody, set TWILIO_WHATSAPP_FROM to a number of your own.',
  },
  not_pushed: { title: 'This template has not been submitted yet', fix: `Submit it: ${push}` },
  pending_too_long: {
    title: 'WhatsApp has not answered for over two days',
    fix: 'Open the template in Twilio’s console and ask their support; or change the words and submit it again.',
  },
  rejected: { title: 'WhatsApp rejected this template', fix: `Read why, change the words and submit it again: ${push}` },
  paused: {
    title: 'WhatsApp paused this template because people did not like it',
    fix: 'It usually comes back within hours. If it happens again, change the words: the third time it is disabled.',
  },
  disabled: { title: 'WhatsApp disabled this template for good', fix: `Change the words and submit it again: ${push}` },
  marketing: {
    title: 'WhatsApp takes this template for marketing',
    fix: `Leave out whatever sounds like promotion and submit it again: ${push}`,
  },
  missing: { title: 'Somebody deleted this template at Twilio', fix: `Submit it again: ${push}` },
}

const ptBr: Record<TemplateTrouble, AlertText> = {
  not_configured: {
    title: 'Falta configurar o Twilio',
    fix: 'Conecte a sua conta em Ajustes, em «Conexão com o WhatsApp»; ou quem instalou o Puntual define as três variáveis TWILIO_*.',
  },
  sandbox: {
    title: 'O número de testes do Twilio não aceita modelos próprios',
    fix: 'Quem não escreveu nas últimas 24 horas recebe um texto do Twilio em inglês, com o dia e o horário. Para usar o seu, ponha um número próprio em TWILIO_WHATSAPP_FROM.',
  },
  sandbox_without: {
    title: 'O número de testes do Twilio não tem modelo para este aviso',
    fix: 'Só recebe quem escreveu nas últimas 24 horas. Para escrever a todos, ponha um número próprio em TWILIO_WHATSAPP_FROM.',
  },
  not_pushed: { title: 'Este modelo ainda não foi enviado para aprovação', fix: `Envie: ${push}` },
  pending_too_long: {
    title: 'O WhatsApp não responde há mais de dois dias',
    fix: 'Abra o modelo no console do Twilio e peça ajuda ao suporte; ou mude o texto e envie de novo.',
  },
  rejected: { title: 'O WhatsApp recusou este modelo', fix: `Leia o motivo, mude o texto e envie de novo: ${push}` },
  paused: {
    title: 'O WhatsApp pausou este modelo porque várias pessoas não gostaram',
    fix: 'Costuma voltar sozinho em algumas horas. Se acontecer de novo, mude o texto: na terceira vez ele é desativado.',
  },
  disabled: { title: 'O WhatsApp desativou este modelo para sempre', fix: `Mude o texto e envie de novo: ${push}` },
  marketing: {
    title: 'O WhatsApp considera este modelo publicidade',
    fix: `Tire tudo o que pareça promoção e envie de novo: ${push}`,
  },
  missing: { title: 'Alguém apagou este modelo no Twilio', fix: `Envie outra vez: ${push}` },
}

export const alertTexts: Record<Locale, Record<TemplateTrouble, AlertText>> = { es, en, 'pt-BR': ptBr }
