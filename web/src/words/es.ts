import { agenda, status } from './es/agenda.ts'
import { booking, happened, visit } from './es/appointment.ts'
import { client } from './es/client.ts'
import { message, outcome } from './es/message.ts'
import { access, feedback, problem, shell } from './es/shell.ts'

/** Spanish first: the shape of these is what the other languages must have, and the compiler holds them to it. */
export const es = { access, agenda, booking, client, feedback, happened, message, outcome, problem, shell, status, visit }
