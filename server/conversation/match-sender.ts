import * as appointments from '../appointment/store.ts'
import type { Appointment } from '../appointment/appointment.ts'
import * as identities from '../client/identity-store.ts'
import * as messages from '../message/store.ts'
import { type Phone, phoneVariants } from '../phone/phone.ts'
import { type Context, whole } from '../platform/context.ts'
import { readPayload, type Tap } from './button.ts'
import type { Inbound } from './inbound.ts'

/** Whose message it is and what it is about, as far as that is certain. */
export interface Match {
  clientId: string | null
  appointmentId: string | null
  tap: Tap | undefined
}

/** By the button, by the message it answers, by where it comes from; where two could be meant, by none. */
export async function matchSender(ctx: Context, buttonKey: string, inbound: Inbound): Promise<Match> {
  const { db, organizationId } = ctx
  const tap = inbound.buttonPayload === null ? undefined : readPayload(buttonKey, organizationId, inbound.buttonPayload)
  const tapped = tap && (await appointments.find(db, whole(organizationId), tap.id))
  if (tap && tapped) return { clientId: tapped.client.id, appointmentId: tapped.id, tap }
  const answered = await answeredMessage(ctx, inbound)
  if (answered?.clientId != null) return { clientId: answered.clientId, appointmentId: answered.appointmentId, tap: undefined }
  return { clientId: await clientAt(ctx, inbound), appointmentId: null, tap: undefined }
}

async function answeredMessage({ db, organizationId }: Context, { answersProviderId }: Inbound) {
  return answersProviderId === null ? undefined : messages.findByProvider(db, organizationId, answersProviderId)
}

async function clientAt({ db, organizationId }: Context, inbound: Inbound): Promise<string | null> {
  const phones = variantsOf(inbound.address)
  const known = phones.length === 0 ? [] : await identities.withPhone(db, organizationId, phones)
  const found = known.length > 0 ? known : await identities.withIdentity(db, organizationId, inbound)
  const [only] = found
  return only !== undefined && found.length === 1 ? only : null
}

/** The forms under which a client may have given the number that writes; none for an id that is no number. */
export function variantsOf(address: string): Phone[] {
  return /^\+[1-9]\d{6,14}$/.test(address) ? phoneVariants(address as Phone) : []
}

/** Whether it came from another phone than the client's: what was tapped there is theirs, but not the window that it opened. */
export function isAnotherNumber(phone: Appointment['client']['phone'], address: string): boolean {
  const numbers = variantsOf(address)
  return phone !== null && numbers.length > 0 && !numbers.includes(phone)
}

/** Where to write to a client from now on: where they wrote from, if that is their phone, or if they gave none. */
export function addressToKeep(phone: Appointment['client']['phone'], address: string): string | undefined {
  return phone === null || variantsOf(address).includes(phone) ? address : undefined
}
