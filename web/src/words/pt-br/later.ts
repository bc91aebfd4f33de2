import type { LaterWords } from '../shape.ts'
import { settings } from './settings.ts'

export const later: LaterWords = { settings }
