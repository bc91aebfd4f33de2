import { migrate, pendingMigrations } from '../platform/database/migrate.ts'
import { migrations } from '../migrations/migrations.ts'
import { type AddCommand, telling, type Told } from './command.ts'

export const addMigrate: AddCommand = (program, host) => {
  const command = program
    .command('migrate')
    .description('bring the database’s schema up to date; every start does so too')
    .option('--dry-run', 'name what would be applied, and apply nothing')
  telling(host, command, (tell, { dryRun = false }: { dryRun?: boolean }) =>
    host.withStorage({ make: !dryRun }, (storage) =>
      tell(async () => {
        if (storage === undefined) return describe(Object.keys(migrations), dryRun)
        const { db } = storage.database
        return describe(dryRun ? await pendingMigrations(db) : await migrate(db), dryRun)
      }),
    ),
  )
}

function describe(names: string[], dryRun: boolean): Told {
  const data = dryRun ? { dryRun, pending: names } : { dryRun, applied: names }
  if (names.length === 0) return { data, text: 'The schema is up to date.' }
  return { data, text: [dryRun ? 'Would apply:' : 'Applied:', ...names.map((name) => `  ${name}`)].join('\n') }
}
