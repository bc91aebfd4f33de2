import type { LaterWords } from '../shape.ts'
import { settings } from './settings.ts'
import { hours, places, services, team } from './settings-offer.ts'
import { business, data, notices, templates } from './settings-rules.ts'

export const later: LaterWords = { business, data, hours, notices, places, services, settings, team, templates }
