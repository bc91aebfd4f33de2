import { settings } from './settings.ts'
import { hours, places, services, team } from './settings-offer.ts'
import { business, data, notices, templates } from './settings-rules.ts'

/** Words of the pages that few open: fetched with them. */
export const later = { business, data, hours, notices, places, services, settings, team, templates }
