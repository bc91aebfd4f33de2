import type { Locale } from '../calendar/locale.ts'
import type { Letter } from '../platform/mailer.ts'
import type { User } from './user.ts'

interface Words {
  reset: { subject: string; text: (name: string, link: string) => string }
  invitation: { subject: (business: string) => string; text: (business: string, link: string) => string }
}

const words: Record<Locale, Words> = {
  es: {
    reset: {
      subject: 'Tu nueva contraseña en Puntual',
      text: (name, link) =>
        `Hola, ${name}:\n\nElige aquí tu nueva contraseña; el enlace sirve una vez y durante una hora:\n\n${link}\n\nSi no la pediste, no hagas nada: la de antes sigue valiendo.\n`,
    },
    invitation: {
      subject: (business) => `${business} te invita a Puntual`,
      text: (business, link) =>
        `Hola:\n\n${business} te invita a su agenda en Puntual. Abre este enlace y elige tu contraseña; sirve una vez y durante siete días:\n\n${link}\n\nSi no sabes de qué se trata, no hagas nada.\n`,
    },
  },
  en: {
    reset: {
      subject: 'Your new password for Puntual',
      text: (name, link) =>
        `Hello, ${name},\n\nChoose your new password here; the link works once and for an hour:\n\n${link}\n\nIf you did not ask for it, do nothing: the old one stays valid.\n`,
    },
    invitation: {
      subject: (business) => `${business} invites you to Puntual`,
      text: (business, link) =>
        `Hello,\n\n${business} invites you to its appointment book in Puntual. Open this link and choose your password; it works once and for seven days:\n\n${link}\n\nIf you do not know what this is about, do nothing.\n`,
    },
  },
  'pt-BR': {
    reset: {
      subject: 'Sua nova senha no Puntual',
      text: (name, link) =>
        `Olá, ${name},\n\nEscolha aqui sua nova senha; o link funciona uma vez e por uma hora:\n\n${link}\n\nSe você não pediu, não faça nada: a senha anterior continua valendo.\n`,
    },
    invitation: {
      subject: (business) => `${business} convida você para o Puntual`,
      text: (business, link) =>
        `Olá,\n\n${business} convida você para a agenda no Puntual. Abra este link e escolha sua senha; ele funciona uma vez e por sete dias:\n\n${link}\n\nSe você não sabe do que se trata, não faça nada.\n`,
    },
  },
}

export function resetLetter({ email, name, locale }: User, link: string): Letter {
  const { subject, text } = words[locale].reset
  return { to: email, subject, text: text(name, link) }
}

export function invitationLetter(to: string, business: string, locale: Locale, link: string): Letter {
  const { subject, text } = words[locale].invitation
  return { to, subject: subject(business), text: text(business, link) }
}
