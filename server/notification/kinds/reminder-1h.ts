import { defineNotification, HOUR_MS } from '../notification.ts'

/** One hour before the start. */
export const reminder1h = defineNotification({
  name: 'reminder_1h',
  switchedBy: 'reminder1hEnabled',
  trueWhile: 'confirmed',
  beforeStartMs: HOUR_MS,
})
