import { agenda, status } from './en/agenda.ts'
import { booking, happened, visit } from './en/appointment.ts'
import { client } from './en/client.ts'
import { message, outcome } from './en/message.ts'
import { access, feedback, problem, shell } from './en/shell.ts'
import type { Words } from './shape.ts'

export const en: Words = {
  access,
  agenda,
  booking,
  client,
  feedback,
  happened,
  message,
  outcome,
  problem,
  shell,
  status,
  visit,
}
