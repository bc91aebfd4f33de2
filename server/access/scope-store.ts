import { type RawBuilder, sql } from 'kysely'
import type { Scope, Within } from '../platform/context.ts'

/**
 * What a person's scope means in SQL, for every store that reads for people. Each answers undefined where nothing is limited:
 * then the query stays as it is for everybody else.
 */
export type Limit = RawBuilder<boolean> | undefined

/** The appointments of a query that has their columns at hand. */
export function ofAppointments({ scope }: Within, table = 'appointment'): Limit {
  return isLimited(scope) ? within(scope, table) : undefined
}

/** Whatever speaks of an appointment: the column is its id. */
export function aboutAppointments(to: Within, column: string): Limit {
  return isLimited(to.scope) ? isSeen(to, 'id', column) : undefined
}

/** Clients who come, or came, within the scope; those who have come nowhere yet are seen by all but professionals. */
export function ofClients(to: Within, column: string): Limit {
  return isLimited(to.scope) ? seesClient(to, column) : undefined
}

/** What was said or heard: by the appointment that it is about, else by the client. What is about neither, only the unlimited see. */
export function ofMessages(to: Within, table: string): Limit {
  if (!isLimited(to.scope)) return undefined
  const [appointment, client] = [`${table}.appointment_id`, `${table}.client_id`]
  return sql<boolean>`case when ${sql.ref(appointment)} is not null then ${isSeen(to, 'id', appointment)}
    else ${sql.ref(client)} is not null and ${seesClient(to, client)} end`
}

export function ofLocations({ scope: { locationIds } }: Within, column: string): Limit {
  return locationIds === null ? undefined : sql<boolean>`${sql.ref(column)} = any(${[...locationIds]}::uuid[])`
}

/** Of the colleagues, those who work where one may look; of a professional, nobody else. */
export function ofProfessionals({ organizationId, scope: { locationIds, professionalId } }: Within, column: string): Limit {
  if (professionalId !== null) return sql<boolean>`${sql.ref(column)} = ${professionalId}::uuid`
  if (locationIds === null) return undefined
  const places = sql`select location_id from professional_location as place
    where place.organization_id = ${organizationId} and place.professional_id = ${sql.ref(column)}`
  return sql<boolean>`(not exists (${places}) or exists (${places} and location_id = any(${[...locationIds]}::uuid[])))`
}

export function isLimited({ locationIds, professionalId }: Scope): boolean {
  return locationIds !== null || professionalId !== null
}

function within({ locationIds, professionalId }: Scope, table: string): RawBuilder<boolean> {
  const place = locationIds === null ? sql`true` : sql`${sql.ref(`${table}.location_id`)} = any(${[...locationIds]}::uuid[])`
  const person = professionalId === null ? sql`true` : sql`${sql.ref(`${table}.professional_id`)} = ${professionalId}::uuid`
  return sql<boolean>`(${place} and ${person})`
}

function isSeen({ organizationId, scope }: Within, key: 'id' | 'client_id', column: string): RawBuilder<boolean> {
  return sql<boolean>`exists (select from appointment as seen
    where seen.organization_id = ${organizationId} and ${sql.ref(`seen.${key}`)} = ${sql.ref(column)} and ${within(scope, 'seen')})`
}

function seesClient(to: Within, column: string): RawBuilder<boolean> {
  if (to.scope.professionalId !== null) return isSeen(to, 'client_id', column)
  const anywhere = { organizationId: to.organizationId, scope: { locationIds: null, professionalId: null } }
  return sql<boolean>`(${isSeen(to, 'client_id', column)} or not ${isSeen(anywhere, 'client_id', column)})`
}
