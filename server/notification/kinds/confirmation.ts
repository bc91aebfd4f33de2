import { defineNotification } from '../notification.ts'

/** At once, when an appointment is booked or accepted. */
export const confirmation = defineNotification({
  name: 'confirmation',
  switchedBy: 'confirmationEnabled',
  trueWhile: 'confirmed',
})
