import { defineNotification } from '../notification.ts'

/** At once, when an appointment that the client may count on is cancelled. */
export const cancellation = defineNotification({
  name: 'cancellation',
  switchedBy: 'cancellationEnabled',
  trueWhile: 'cancelled',
})
