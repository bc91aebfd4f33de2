import { signatureOf } from './signature.ts'
import { TOKEN, type World } from './world.ts'

/** The SID that Twilio gave the message, where a test does not say another. */
export const SID = `SM${'0'.repeat(32)}`

export interface Reported {
  status: string
  sid?: string
  errorCode?: number
  /** Other fields. */
  more?: Record<string, string>
  token?: string
}

/** The fields of a report as Twilio posts them. */
export function formOf({ status, sid = SID, errorCode, more }: Reported): Record<string, string> {
  return {
    SmsSid: sid,
    SmsStatus: status,
    MessageStatus: status,
    MessageSid: sid,
    To: 'whatsapp:+573104827719',
    ChannelToAddress: '+57310482XXXX',
    ExternalUserId: 'whatsapp:CO.4566546130240823',
    ...(errorCode === undefined ? {} : { ErrorCode: String(errorCode) }),
    ...more,
  }
}

/** Reports on an attempt as Twilio does, signed; answers the status of the product's answer. */
export async function report({ publicUrl }: World, attemptId: string, reported: Reported): Promise<number> {
  const address = `${publicUrl}/webhooks/twilio/status/${attemptId}`
  const fields = formOf(reported)
  const headers = { 'x-twilio-signature': signatureOf(address, fields, reported.token ?? TOKEN) }
  const answer = await fetch(address, { method: 'POST', headers, body: new URLSearchParams(fields) })
  await answer.arrayBuffer()
  return answer.status
}
