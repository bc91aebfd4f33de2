import { PGlite, types } from '@electric-sql/pglite'
import { btree_gin } from '@electric-sql/pglite/contrib/btree_gin'
import { btree_gist } from '@electric-sql/pglite/contrib/btree_gist'
import { pg_trgm } from '@electric-sql/pglite/contrib/pg_trgm'
import { unaccent } from '@electric-sql/pglite/contrib/unaccent'
import { CamelCasePlugin, Kysely } from 'kysely'
import type { Tables } from '../../migrations/tables.ts'
import type { Database, Listening } from './database.ts'
import { EmbeddedDialect } from './embedded-dialect.ts'
import { Exclusive } from './exclusive.ts'

/** A wall clock stays the text it is: a Date would read it in this machine's zone. */
const wallClock = (text: string): string => text.replace(' ', 'T')

/** PostgreSQL inside this process. `dataDir` is a folder (its lock must be held already), or undefined for one in memory. */
export async function openEmbedded(dataDir: string | undefined): Promise<Database> {
  const pglite = await openPglite(dataDir)
  const database = databaseOn(pglite, new Exclusive())
  const close = async () => {
    await database.close()
    if (!pglite.closed) await pglite.close()
  }
  return { ...database, close }
}

/** The engine alone; `image` is a dumped data directory to begin from. */
export function openPglite(dataDir: string | undefined, image?: Blob): Promise<PGlite> {
  return PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    extensions: { btree_gist, btree_gin, pg_trgm, unaccent },
    parsers: { [types.INT8]: Number, [types.TIMESTAMP]: wallClock },
  })
}

/** A handle on what is open, by whose turn everybody goes; whoever closes it leaves `pglite` open, and hears nothing more of it. */
export function databaseOn(pglite: PGlite, turn: Exclusive): Database {
  const db = new Kysely<Tables>({
    dialect: new EmbeddedDialect(pglite, turn),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  const listenings = new Set<Listening>()
  return {
    kind: 'embedded',
    db,
    listen: (channel, heard) => {
      const listening = listenWithin(pglite, turn, channel, heard)
      const own: Listening = {
        stop: async () => {
          if (listenings.delete(own)) await listening.stop()
        },
      }
      listenings.add(own)
      return own
    },
    dump: () => turn.run(() => pglite.dumpDataDir('none')),
    close: async () => {
      await Promise.all([...listenings].map((listening) => listening.stop()))
      await db.destroy()
    },
  }
}

function listenWithin(pglite: PGlite, turn: Exclusive, channel: string, heard: (said: string | undefined) => void): Listening {
  const listening = turn.run(() => pglite.listen(channel, heard))
  void listening.then(() => heard(undefined))
  return {
    stop: async () => {
      const unlisten = await listening
      await turn.run(() => unlisten())
    },
  }
}
