import type { AddCommand } from './command.ts'
import { addApiKeys } from './api-keys.ts'
import { addOrgs } from './orgs.ts'

/** Every command that works on an installation. A new one is a file here and a line. */
export const commands: readonly AddCommand[] = [addOrgs, addApiKeys]
