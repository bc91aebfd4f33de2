import { execFileSync } from 'node:child_process'
import { existsSync, globSync } from 'node:fs'
import { delimiter, join } from 'node:path'

export interface PostgresPrograms {
  /** The folder that holds `postgres` and `initdb`. */
  folder: string
  version: string
}

const OLDEST_MAJOR = 14

const usualFolders = [
  '/usr/lib/postgresql/*/bin',
  '/usr/pgsql-*/bin',
  '/opt/homebrew/opt/postgresql*/bin',
  '/usr/local/opt/postgresql*/bin',
  '/Applications/Postgres.app/Contents/Versions/*/bin',
]

/** What is on the PATH was chosen by a person and wins; else the newest of the usual places. */
export function findPostgres(): PostgresPrograms | undefined {
  const onPath = (process.env['PATH'] ?? '').split(delimiter).filter(Boolean)
  return programsIn(onPath)[0] ?? programsIn(globSync(usualFolders)).sort(newestFirst)[0]
}

function programsIn(folders: string[]): PostgresPrograms[] {
  return folders.flatMap((folder) => {
    const version = versionOf(folder)
    return version !== undefined && Number.parseInt(version) >= OLDEST_MAJOR ? [{ folder, version }] : []
  })
}

function versionOf(folder: string): string | undefined {
  const program = join(folder, 'postgres')
  if (!existsSync(program) || !existsSync(join(folder, 'initdb'))) return undefined
  try {
    return /\) (\d+[.\d]*)/.exec(execFileSync(program, ['--version'], { encoding: 'utf8' }))?.[1]
  } catch {
    return undefined
  }
}

function newestFirst(one: PostgresPrograms, other: PostgresPrograms): number {
  return other.version.localeCompare(one.version, 'en', { numeric: true })
}
