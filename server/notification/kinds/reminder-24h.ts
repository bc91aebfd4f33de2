import { defineNotification, HOUR_MS } from '../notification.ts'

/** 24 elapsed hours before the start, whatever the wall clock does in between. */
export const reminder24h = defineNotification({
  name: 'reminder_24h',
  switchedBy: 'reminder24hEnabled',
  trueWhile: 'confirmed',
  beforeStartMs: 24 * HOUR_MS,
})
