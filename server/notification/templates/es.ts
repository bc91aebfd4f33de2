import type { TemplateTexts } from './template.ts'

const buttons = [
  { action: 'confirm', title: 'Confirmar' },
  { action: 'move', title: 'Mover' },
  { action: 'decline', title: 'No puedo' },
] as const

/** Spanish, in words WhatsApp approves as UTILITY: about one appointment, no promotion, no variable first, last or beside another. */
export const es: TemplateTexts = {
  confirmation: {
    body: 'Hola, {{name}}. Tu cita en {{business}} quedó agendada: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Con los botones puedes confirmarla, moverla o avisar que no puedes venir.',
    buttons,
  },
  reminder_24h: {
    body: 'Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Con los botones puedes decirnos si vienes o si necesitas otra hora.',
    buttons,
  },
  reminder_1h: {
    body: 'Hola, {{name}}. Tu cita en {{business}} está por empezar: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Si se te complica llegar, avísanos con un botón.',
    buttons,
  },
  cancellation: {
    body: 'Hola, {{name}}. Tu cita en {{business}} quedó cancelada: {{services}}. Era para esta fecha y hora: {{when}}. Si quieres otra, responde a este mensaje y la buscamos.',
    buttons: [],
  },
  reschedule: {
    body: 'Hola, {{name}}. Tu cita en {{business}} cambió de hora: {{services}}. Nueva fecha y hora: {{when}}. Antes era: {{previousWhen}}. Lugar: {{place}}. Con los botones puedes decirnos si te sirve.',
    buttons,
  },
}
