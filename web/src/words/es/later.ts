import { account, activity, keys, people } from './people.ts'
import { settings } from './settings.ts'

/** Words of the pages that few open: fetched with them. */
export const later = { account, activity, keys, people, settings }
