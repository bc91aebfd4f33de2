import { fieldsOf } from '../channels/twilio-whatsapp/genuine-webhook.ts'
import type { Callback } from './callback.ts'

/** A SID has 34 characters, a status at most 19; whatever is far longer is none. */
const SHORT = /^\S{1,64}$/

/** Reads what Twilio posts; undefined when it reports on no message. */
export function readCallback(form: URLSearchParams): Callback | undefined {
  const [providerId, status] = [form.get('MessageSid') ?? '', form.get('MessageStatus') ?? '']
  if (!SHORT.test(providerId) || !SHORT.test(status)) return undefined
  return { providerId, status, errorCode: codeOf(form.get('ErrorCode') ?? ''), form: fieldsOf(form) }
}

function codeOf(written: string): number | null {
  return /^[1-9]\d{0,8}$/.test(written) ? Number(written) : null
}
