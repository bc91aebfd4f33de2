import twilio from 'twilio'
import type { Channel, Found } from '../../channel.ts'
import { isSameText } from '../../wording.ts'
import { isService, type TwilioAccount } from './account.ts'
import { asked } from './asked.ts'
import { errorCodeOf } from './error-code.ts'
import { RedirectedClient } from './redirected-client.ts'

/** Nothing is lost by giving up: the question is asked again. */
const TIMEOUT_MS = 8_000
const MOST_SOCKETS = 16
const PAGE_SIZE = 50

/** Looks in the account's own list, which Twilio keeps the newest first. */
export function messageList({ accountSid, authToken, from, apiUrl }: TwilioAccount): Channel['find'] {
  const httpClient = new RedirectedClient(new URL(apiUrl), { timeout: TIMEOUT_MS, maxSockets: MOST_SOCKETS })
  const { messages } = twilio(accountSid, authToken, { httpClient })
  // Which number a service chose is not known before; that it was the service's is.
  const filter = isService(from) ? {} : { from: `whatsapp:${from}` }
  const isOurs = (serviceSid: string | null) => !isService(from) || serviceSid === from
  return ({ to, body, since }) =>
    asked(async () => {
      const found: Found[] = []
      // Twilio filters by the time of sending only, which what it took a moment ago has not got yet.
      let page = await messages.page({ to: `whatsapp:${to}`, ...filter, pageSize: PAGE_SIZE })
      for (;;) {
        const recent = page.instances.filter(({ dateCreated }) => !(dateCreated < since))
        const ours = recent.filter(
          (listed) =>
            listed.direction.startsWith('outbound') && isOurs(listed.messagingServiceSid as string | null) && isSameText(listed.body, body),
        )
        found.push(...ours.map(({ sid, status, errorCode }) => ({ providerId: sid, status, errorCode: errorCodeOf(errorCode) })))
        const next = recent.length === page.instances.length ? ((await page.nextPage()) as typeof page | undefined) : undefined
        if (next === undefined) return found.reverse()
        page = next
      }
    })
}
