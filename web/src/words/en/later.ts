import type { LaterWords } from '../shape.ts'
import { account, activity, keys, people } from './people.ts'
import { connection } from './connection.ts'
import { firstSteps } from './first-steps.ts'
import { dateRange, messageEvents } from './message.ts'
import { operator } from './operator.ts'
import { settings, typed } from './settings.ts'
import { hours, places, services, team } from './settings-offer.ts'
import { business, data, notices, templates } from './settings-rules.ts'

export const later: LaterWords = {
  account,
  activity,
  business,
  connection,
  data,
  dateRange,
  firstSteps,
  hours,
  keys,
  messageEvents,
  notices,
  operator,
  people,
  places,
  services,
  settings,
  team,
  templates,
  typed,
}
