import { expect, test } from 'vitest'
import { progressOf } from './callback.ts'
import { readCallback } from './read-callback.ts'

const SID = `SM${'7'.repeat(32)}`
const read = (fields: Record<string, string>) => readCallback(new URLSearchParams({ MessageSid: SID, MessageStatus: 'sent', ...fields }))

test('the real body of a failure is read, with every field it has', () => {
  const body = `SmsSid=${SID}&SmsStatus=undelivered&MessageStatus=undelivered&ChannelToAddress=%2B57310482XXXX&To=whatsapp%3A%2B573104827719&MessageSid=${SID}&ErrorCode=63016&ChannelStatusMessage=Outside+window&Next=a&Next=b`
  expect(readCallback(new URLSearchParams(body))).toEqual({
    providerId: SID,
    status: 'undelivered',
    errorCode: 63016,
    form: {
      SmsSid: SID,
      SmsStatus: 'undelivered',
      MessageStatus: 'undelivered',
      ChannelToAddress: '+57310482XXXX',
      To: 'whatsapp:+573104827719',
      MessageSid: SID,
      ErrorCode: '63016',
      ChannelStatusMessage: 'Outside window',
      Next: ['a', 'b'],
    },
  })
})

test.each(['', '0', '-1', '63016x', '1e9', '99999999999'])('an ErrorCode of "%s" is none', (ErrorCode) => {
  expect(read({ ErrorCode })?.errorCode).toBeNull()
})

test.each([{ MessageSid: '' }, { MessageStatus: '' }, { MessageStatus: 'a'.repeat(10_000) }, { MessageSid: 'a'.repeat(65) }])(
  'without a SID and a status it is no report: %o',
  (fields) => {
    expect(read(fields)).toBeUndefined()
  },
)

test.each(['partially_delivered', 'received', 'constructor', '__proto__', 'SENT'])('%s is a word that says nothing', (status) => {
  expect(progressOf({ status })).toBeUndefined()
})

test.each(['failed', 'undelivered', 'canceled'])('%s is a failure', (status) => {
  expect(progressOf({ status })).toBe('failed')
})
