import type { LaterWords } from '../shape.ts'
import { connection } from './connection.ts'
import { operator } from './operator.ts'
import { settings } from './settings.ts'

export const later: LaterWords = { connection, operator, settings }
