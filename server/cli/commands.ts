import type { AddCommand } from './command.ts'
import { addApiKeys } from './api-keys.ts'
import { addDemo } from './demo.ts'
import { addDoctor } from './doctor.ts'
import { addEmulator } from './emulator.ts'
import { addMessages } from './messages.ts'
import { addMigrate } from './migrate.ts'
import { addOrgs } from './orgs.ts'
import { addProduct } from './product.ts'
import { addReminders } from './reminders.ts'
import { addTemplates } from './templates.ts'
import { addUsers } from './users.ts'

/** Every command, in the order in which --help lists them. A new one is a file here and a line. */
export const commands: readonly AddCommand[] = [
  addProduct,
  addMigrate,
  addDoctor,
  addOrgs,
  addApiKeys,
  addUsers,
  addReminders,
  addMessages,
  addTemplates,
  addEmulator,
  addDemo,
]
