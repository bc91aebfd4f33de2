import { changeConsent } from '../client/change-consent.ts'
import type { ClientContext } from '../client/client.ts'
import { withholdMessages } from './supersede-messages.ts'

/** Nothing that is planned or waits for a client leaves any more, not even an answer. Answers whether that was news. */
export async function withdrawConsent(ctx: ClientContext, clientId: string, source: string): Promise<boolean> {
  if (!(await changeConsent(ctx, clientId, 'withdrawn', source))) return false
  await withholdMessages(ctx, clientId, 'consent_withdrawn')
  return true
}
