import { defineNotification } from '../notification.ts'

/** At once, when an appointment gets another start than the client was told. */
export const reschedule = defineNotification({
  name: 'reschedule',
  switchedBy: 'rescheduleEnabled',
  trueWhile: 'confirmed',
})
