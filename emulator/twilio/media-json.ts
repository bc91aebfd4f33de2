import { createHash } from 'node:crypto'
import type { Message } from '../ledger/message.ts'
import { messagesPath, rfc2822 } from './message-json.ts'

/** The list of a message's media. There is one page: WhatsApp takes few. */
export function mediaListJson(message: Message) {
  const path = `${messagesPath(message.accountSid)}/${message.sid}/Media`
  const uri = `${path}.json?PageSize=50&Page=0`
  return {
    end: Math.max(message.mediaUrls.length - 1, 0),
    first_page_uri: uri,
    media_list: message.mediaUrls.map((_, index) => mediaJson(message, index, path)),
    next_page_uri: null,
    page: 0,
    page_size: 50,
    previous_page_uri: null,
    start: 0,
    uri,
  }
}

function mediaJson({ sid, accountSid, acceptedAt }: Message, index: number, path: string) {
  const media = `ME${createHash('sha256').update(`${sid}/${index}`).digest('hex').slice(0, 32)}`
  return {
    account_sid: accountSid,
    content_type: 'image/jpeg',
    date_created: rfc2822(acceptedAt),
    date_updated: rfc2822(acceptedAt),
    parent_sid: sid,
    sid: media,
    uri: `${path}/${media}.json`,
  }
}
