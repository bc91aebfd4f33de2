import { BadRequest } from '../doors/read-body.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { isBsuid, isE164, withoutChannel } from '../ledger/message.ts'
import type { User } from '../people/user.ts'
import type { Inbound } from './inbound.ts'

/** As long as WhatsApp lets anybody write. */
const LONGEST_BODY = 65_536
const MOST_MEDIA = 10

export function refuseBadInbound(inbound: Inbound, user: User): void {
  const from = withoutChannel(inbound.from)
  if (!isE164(from) && !isBsuid(from)) throw new BadRequest('from must be a number such as +573152084471, or a BSUID such as CO.1A2B3C')
  if (!isE164(withoutChannel(inbound.to))) throw new BadRequest('to must be the number of a business such as +576017452210')
  if (user.blocked) throw new BadRequest('from has blocked the business, and would have to unblock it before writing')
  if (user.notOnWhatsApp) throw new BadRequest('from is not on WhatsApp')
  refuseBadContent(inbound)
}

function refuseBadContent({ body = '', buttonPayload, mediaUrls = [] }: Inbound): void {
  if (body.trim() === '' && buttonPayload === undefined && mediaUrls.length === 0) {
    throw new BadRequest('body must say something, unless buttonPayload or mediaUrls does')
  }
  if (buttonPayload === '') throw new BadRequest('buttonPayload must not be empty')
  if (body.length > LONGEST_BODY) throw new BadRequest(`body must be at most ${LONGEST_BODY} characters long`)
  if (mediaUrls.length > MOST_MEDIA) throw new BadRequest(`mediaUrls must be at most ${MOST_MEDIA}`)
  if (!mediaUrls.every(isWebAddress)) throw new BadRequest('mediaUrls must be http or https addresses')
}

/** Nobody can answer a message that another phone received. */
export function refuseForeignAnswer({ messages }: Ledger, { originalSid }: Inbound, { phone }: User): void {
  if (originalSid === undefined || messages.find(originalSid)?.phone === phone) return
  throw new BadRequest('originalSid must be the SID of a message of this phone')
}

function isWebAddress(url: string): boolean {
  return /^https?:$/.test(URL.parse(url)?.protocol ?? '')
}
