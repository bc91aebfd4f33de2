import { z } from 'zod'
import type { Actor } from '../platform/context.ts'
import type { Db } from '../platform/database/database.ts'
import { isId } from '../platform/id.ts'
import * as apiKeys from './store.ts'
import * as users from './user-store.ts'

const kinds = ['user', 'operator', 'api-key', 'client', 'cli', 'system'] as const

/** Who did something, as people read it. */
export interface NamedActor {
  kind: (typeof kinds)[number]
  /** Null where there is nobody to name, or nobody any more. */
  name: string | null
}

export const shownActor = z.object({ kind: z.enum(kinds), name: z.string().nullable() }).meta({
  id: 'Actor',
  description: 'Who did it: a person, whoever runs the installation, a key by its name, the client, a command, or nobody',
})

/** Looks up who stands behind all of these at once, and answers how to name each. */
export async function nameActors(db: Db, actors: readonly Actor[]): Promise<(actor: Actor) => NamedActor> {
  const idsOf = (...wanted: string[]): string[] => [
    ...new Set(actors.map(partsOf).flatMap(([kind, id]) => (wanted.includes(kind) && isId(id) ? [id] : []))),
  ]
  const people = await users.namesOf(db, idsOf('user', 'operator'))
  const keys = await apiKeys.namesOf(db, idsOf('api-key'))
  return (actor) => {
    const [written, id] = partsOf(actor)
    return { kind: kinds.find((kind) => kind === written) ?? 'system', name: people.get(id) ?? keys.get(id) ?? null }
  }
}

function partsOf(actor: Actor): [kind: string, id: string] {
  const [kind = '', id = ''] = actor.split(':')
  return [kind, id]
}
