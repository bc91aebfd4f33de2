import { connection } from './connection.ts'
import { operator } from './operator.ts'
import { settings } from './settings.ts'

/** Words of the pages that few open: fetched with them. */
export const later = { connection, operator, settings }
