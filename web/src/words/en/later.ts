import type { LaterWords } from '../shape.ts'
import { account, activity, keys, people } from './people.ts'
import { settings } from './settings.ts'

export const later: LaterWords = { account, activity, keys, people, settings }
