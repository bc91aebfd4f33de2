import type { Locale } from '../calendar/locale.ts'
import type { Message } from './message.ts'

/** Something to know of a message that has not failed: what, and what to do. */
export interface Notice {
  code: 'no_delivery_report'
  title: string
  fix: string
}

/** A phone that is on hears of a message within seconds; this long after, one that is off over a meal or a meeting is on again. */
const SILENCE_MS = 4 * 3_600_000

const silence: Record<Locale, Omit<Notice, 'code'>> = {
  es: {
    title: 'No se sabe si llegó',
    fix: 'Salió hace más de 4 horas y WhatsApp no confirma la entrega: el teléfono puede estar apagado, o la persona bloqueó tu número. Si es importante, llama. Si pasa con muchos mensajes, avisa a quien administra Puntual.',
  },
  en: {
    title: 'Nobody knows whether it arrived',
    fix: 'It left more than 4 hours ago and WhatsApp does not confirm its delivery: the phone may be off, or this person blocked your number. If it matters, call. If it happens with many messages, tell whoever administers Puntual.',
  },
  'pt-BR': {
    title: 'Não se sabe se chegou',
    fix: 'Saiu há mais de 4 horas e o WhatsApp não confirma a entrega: o telefone pode estar desligado, ou a pessoa bloqueou o seu número. Se for importante, ligue. Se acontecer com muitas mensagens, avise quem administra o Puntual.',
  },
}

/** What is to be known of a message that was reported on by nobody, though reports were asked for; null for any other. */
export function noticeOf({ status, reportsAsked, sentAt }: Message, locale: Locale, now: Date): Notice | null {
  if (status !== 'sent' || !reportsAsked || sentAt === null) return null
  return now.getTime() - sentAt.getTime() < SILENCE_MS ? null : { code: 'no_delivery_report', ...silence[locale] }
}
