import { expect } from 'vitest'
import { ledgerOf } from '../processes/emulator.ts'
import type { RunningProduct } from './running-product.ts'

/** Nothing about the appointment has reached that phone, and nothing that waits for its hour will. */
export async function expectUntold({ shop, phone }: RunningProduct, appointmentId: string, number: string): Promise<void> {
  const { body } = await shop.api('GET', `/appointments/${appointmentId}/messages`)
  const { items } = body as { items: { status: string }[] }
  expect(items.filter(({ status }) => status !== 'skipped')).toEqual([])
  const sent = await ledgerOf(new URL(phone).origin)
  expect(sent.filter(({ to }) => to.includes(number))).toEqual([])
}
