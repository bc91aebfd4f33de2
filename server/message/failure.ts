import type { Locale } from '../calendar/locale.ts'

/** A failure as a receptionist understands it: what happened and what to do. */
export interface Failure {
  code: number
  title: string
  fix: string
}

type Words = Record<Locale, readonly [title: string, fix: string]>

/** What the codes of the provider mean to the people who read them. The table grows with the error catalogue. */
const failures: Record<number, Words> = {
  20003: {
    es: ['Twilio no reconoce la cuenta', 'Revisa TWILIO_ACCOUNT_SID y TWILIO_AUTH_TOKEN; luego reintenta.'],
    en: ['Twilio does not recognise the account', 'Check TWILIO_ACCOUNT_SID and TWILIO_AUTH_TOKEN, then retry.'],
    'pt-BR': ['O Twilio não reconhece a conta', 'Confira TWILIO_ACCOUNT_SID e TWILIO_AUTH_TOKEN; depois tente de novo.'],
  },
  20404: {
    es: ['Twilio no encuentra la cuenta', 'Revisa TWILIO_ACCOUNT_SID y TWILIO_API_URL; luego reintenta.'],
    en: ['Twilio does not find the account', 'Check TWILIO_ACCOUNT_SID and TWILIO_API_URL, then retry.'],
    'pt-BR': ['O Twilio não encontra a conta', 'Confira TWILIO_ACCOUNT_SID e TWILIO_API_URL; depois tente de novo.'],
  },
  21211: {
    es: ['El número no es válido', 'Corrige el teléfono del cliente y reintenta.'],
    en: ['The number is not valid', 'Correct the client’s phone and retry.'],
    'pt-BR': ['O número não é válido', 'Corrija o telefone do cliente e tente de novo.'],
  },
  21608: {
    es: ['La cuenta de Twilio está en prueba', 'Verifica este número en Twilio o pasa la cuenta a producción; luego reintenta.'],
    en: ['The Twilio account is in trial', 'Verify this number with Twilio or upgrade the account, then retry.'],
    'pt-BR': ['A conta do Twilio está em teste', 'Verifique este número no Twilio ou passe a conta à produção; depois tente de novo.'],
  },
  21610: {
    es: ['Esta persona pidió no recibir mensajes', 'Solo puede volver escribiendo ella misma.'],
    en: ['This person opted out', 'Only their own message can bring them back.'],
    'pt-BR': ['Esta pessoa pediu para não receber mensagens', 'Só ela pode voltar, escrevendo.'],
  },
  21910: {
    es: ['El remitente y el destino no son del mismo canal', 'Escribe TWILIO_WHATSAPP_FROM como whatsapp:+… y reintenta.'],
    en: ['Sender and recipient are not of one channel', 'Write TWILIO_WHATSAPP_FROM as whatsapp:+… and retry.'],
    'pt-BR': ['Remetente e destino não são do mesmo canal', 'Escreva TWILIO_WHATSAPP_FROM como whatsapp:+… e tente de novo.'],
  },
  63007: {
    es: ['El remitente no es un número de WhatsApp de la cuenta', 'Revisa TWILIO_WHATSAPP_FROM en la consola de Twilio; luego reintenta.'],
    en: ['The sender is not a WhatsApp number of the account', 'Check TWILIO_WHATSAPP_FROM in Twilio’s console, then retry.'],
    'pt-BR': [
      'O remetente não é um número de WhatsApp da conta',
      'Confira TWILIO_WHATSAPP_FROM no console do Twilio; depois tente de novo.',
    ],
  },
  63038: {
    es: ['La cuenta llegó a su tope de mensajes de hoy', 'Espera a mañana o sube el tope en Twilio; luego reintenta.'],
    en: ['The account reached its daily limit', 'Wait for tomorrow or raise the limit with Twilio, then retry.'],
    'pt-BR': ['A conta chegou ao limite de mensagens de hoje', 'Espere até amanhã ou aumente o limite no Twilio; depois tente de novo.'],
  },
}

const unknown: Words = {
  es: ['WhatsApp no aceptó el mensaje', 'Busca el código en la documentación de Twilio y reintenta cuando esté resuelto.'],
  en: ['WhatsApp did not accept the message', 'Look the code up in Twilio’s documentation and retry once it is solved.'],
  'pt-BR': ['O WhatsApp não aceitou a mensagem', 'Procure o código na documentação do Twilio e tente de novo quando estiver resolvido.'],
}

export function failureOf(code: number | null, locale: Locale): Failure {
  const [title, fix] = ((code === null ? undefined : failures[code]) ?? unknown)[locale]
  return { code: code ?? 0, title, fix }
}
