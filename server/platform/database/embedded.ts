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

/**
 * PostgreSQL inside this process. `dataDir` is a folder (its lock must be held already), or undefined for one in memory;
 * `image` is a dumped data directory to begin from.
 */
export async function openEmbedded(dataDir: string | undefined, image?: Blob): Promise<Database> {
  const pglite = await PGlite.create({
    ...(dataDir === undefined ? {} : { dataDir }),
    ...(image === undefined ? {} : { loadDataDir: image }),
    extensions: { btree_gist, btree_gin, pg_trgm, unaccent },
    parsers: { [types.INT8]: Number, [types.TIMESTAMP]: wallClock },
  })
  const turn = new Exclusive()
  const db = new Kysely<Tables>({
    dialect: new EmbeddedDialect(pglite, turn),
    plugins: [new CamelCasePlugin({ maintainNestedObjectKeys: true })],
  })
  return {
    kind: 'embedded',
    db,
    listen: (channel, heard) => listenWithin(pglite, turn, channel, heard),
    dump: () => turn.run(() => pglite.dumpDataDir('none')),
    close: () => db.destroy(),
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
