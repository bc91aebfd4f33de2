import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Appointment } from '../appointment/appointment.ts'
import type { LocalDateTime } from '../calendar/zone.ts'
import { isId } from '../platform/id.ts'

/** What a button speaks of: the appointment, and the start on the wall clock that its message named. */
export type Offered = Pick<Appointment, 'organizationId' | 'id' | 'localStart'>

/** 128 bits: nobody guesses one. */
const MAC_BYTES = 16
const FORM = /^([\w-]{22})([0-9a-z]{1,8})\.([\w-]{22})$/

/**
 * Binds a tap to one appointment as the client knew it, in 53 characters that fit into an address. The start, not the revision:
 * a note that the staff adds makes no button stale, and an appointment that is moved back is again what the client was told.
 */
export function buttonToken(key: string, { organizationId, id, localStart }: Offered): string {
  const said = `${packed(id)}${(Date.parse(`${localStart}Z`) / 1000).toString(36)}`
  return `${said}.${macOf(key, organizationId, said).toString('base64url')}`
}

/** Undefined for whatever this organization has not signed. */
export function readToken(key: string, organizationId: string, token: string): Omit<Offered, 'organizationId'> | undefined {
  const [, id = '', start = '', mac = ''] = FORM.exec(token) ?? []
  if (mac === '' || !timingSafeEqual(Buffer.from(mac, 'base64url'), macOf(key, organizationId, `${id}${start}`))) return undefined
  const at = new Date(Number.parseInt(start, 36) * 1000)
  return { id: unpacked(id), localStart: at.toISOString().slice(0, 19) as LocalDateTime }
}

function macOf(key: string, organizationId: string, said: string): Buffer {
  return createHmac('sha256', Buffer.from(key, 'hex')).update(`${organizationId}:${said}`).digest().subarray(0, MAC_BYTES)
}

function packed(id: string): string {
  if (!isId(id)) throw new Error(`${id} is no id`)
  return Buffer.from(id.replaceAll('-', ''), 'hex').toString('base64url')
}

function unpacked(id: string): string {
  const digits = Buffer.from(id, 'base64url').toString('hex')
  return digits.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
