import type { Migration } from 'kysely/migration'
import * as mainJob from './0001-main-job.ts'
import * as templatesAndReplies from './0002-templates-and-replies.ts'
import * as callbacks from './0003-callbacks.ts'
import * as failures from './0004-failures.ts'
import * as templatePush from './0005-template-push.ts'
import * as delivery from './0006-delivery.ts'
import * as uncertain from './0007-uncertain.ts'
import * as chores from './0008-chores.ts'
import * as people from './0009-people.ts'
import * as hours from './0011-hours.ts'
import * as undo from './0012-undo.ts'
import * as search from './0013-search.ts'
import * as dueMessages from './0015-due-messages.ts'
import * as reportedTrouble from './0016-reported-trouble.ts'
import * as ownTwilioAccount from './0017-own-twilio-account.ts'
import * as retention from './0018-retention.ts'
import * as keyUseAndClientNotes from './0019-key-use-and-client-notes.ts'
import * as placesByOrganization from './0020-places-by-organization.ts'
import * as whatLeftLately from './0021-what-left-lately.ts'
import * as secretKeyInUse from './0022-secret-key-in-use.ts'
import * as dueMessagesPlannedOnce from './0023-due-messages-planned-once.ts'

/** Every step of the schema in order. A step that has landed is never edited: add the next number. */
export const migrations: Record<string, Migration> = {
  '0001-main-job': mainJob,
  '0002-templates-and-replies': templatesAndReplies,
  '0003-callbacks': callbacks,
  '0004-failures': failures,
  '0005-template-push': templatePush,
  '0006-delivery': delivery,
  '0007-uncertain': uncertain,
  '0008-chores': chores,
  '0009-people': people,
  '0011-hours': hours,
  '0012-undo': undo,
  '0013-search': search,
  '0015-due-messages': dueMessages,
  '0016-reported-trouble': reportedTrouble,
  '0017-own-twilio-account': ownTwilioAccount,
  '0018-retention': retention,
  '0019-key-use-and-client-notes': keyUseAndClientNotes,
  '0020-places-by-organization': placesByOrganization,
  '0021-what-left-lately': whatLeftLately,
  '0022-secret-key-in-use': secretKeyInUse,
  '0023-due-messages-planned-once': dueMessagesPlannedOnce,
}
