import type { LaterWords } from '../shape.ts'
import { connection } from './connection.ts'
import { settings } from './settings.ts'

export const later: LaterWords = { connection, settings }
