import { agenda, status } from './pt-br/agenda.ts'
import { booking, happened, visit } from './pt-br/appointment.ts'
import { client } from './pt-br/client.ts'
import { message, outcome } from './pt-br/message.ts'
import { access, feedback, problem, shell } from './pt-br/shell.ts'
import type { Words } from './shape.ts'

export const ptBr: Words = {
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
