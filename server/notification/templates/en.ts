import type { TemplateTexts } from './template.ts'

const buttons = [
  { action: 'confirm', title: 'Confirm' },
  { action: 'move', title: 'Move it' },
  { action: 'decline', title: "I can't come" },
] as const

export const en: TemplateTexts = {
  confirmation: {
    body: 'Hello, {{name}}. Your appointment at {{business}} is booked: {{services}}. Date and time: {{when}}. Place: {{place}}. With the buttons you can confirm it, move it or tell us that you cannot come.',
    buttons,
  },
  reminder_24h: {
    body: 'Hello, {{name}}. This is a reminder of your appointment at {{business}}: {{services}}. Date and time: {{when}}. Place: {{place}}. With the buttons you can tell us whether you are coming or need another time.',
    buttons,
  },
  reminder_1h: {
    body: 'Hello, {{name}}. Your appointment at {{business}} is about to begin: {{services}}. Date and time: {{when}}. Place: {{place}}. If you cannot make it, tell us with a button.',
    buttons,
  },
  cancellation: {
    body: 'Hello, {{name}}. Your appointment at {{business}} is cancelled: {{services}}. It was for this date and time: {{when}}. If you would like another, reply to this message and we will find one.',
    buttons: [],
  },
  reschedule: {
    body: 'Hello, {{name}}. Your appointment at {{business}} has another time: {{services}}. New date and time: {{when}}. Before, it was: {{previousWhen}}. Place: {{place}}. With the buttons you can tell us whether it suits you.',
    buttons,
  },
}
