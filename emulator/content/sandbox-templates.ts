import type { Category, Content } from './content.ts'

const MADE_AT = Date.UTC(2024, 0, 1)

/** What Twilio's sandbox may say to anybody who joined it: its SIDs, texts and variables are the public ones. */
export const sandboxTemplates: readonly Content[] = [
  template('HXb5b62575e6e4ff6129ad7c8efe1f983e', 'appointment_reminders', {
    variables: { 1: '12/1', 2: '3pm' },
    types: {
      'twilio/text': {
        body: 'Your appointment is coming up on {{1}} at {{2}}. If you need to change it, please reply back and let us know.',
      },
    },
  }),
  template('HX350d429d32e64a552466cafecbe95f3c', 'order_notifications', {
    variables: { 1: '12/1', 2: '3pm' },
    types: {
      'twilio/text': {
        body: 'Thank you for your order. Your delivery is scheduled for {{1}} at {{2}}. If you need to change it, please reply back and let us know.',
      },
    },
  }),
  template('HX229f5a04fd0510ce1b071852155d3e75', 'verification_codes', {
    category: 'AUTHENTICATION',
    variables: { 1: '409173' },
    types: {
      'whatsapp/authentication': {
        add_security_recommendation: true,
        actions: [{ type: 'COPY_CODE', copy_code_text: 'Copy code' }],
      },
    },
  }),
]

interface Wording extends Pick<Content, 'variables' | 'types'> {
  readonly category?: Category
}

function template(sid: string, name: string, { category = 'UTILITY', variables, types }: Wording): Content {
  return {
    sid,
    accountSid: null,
    friendlyName: name,
    language: 'en',
    variables,
    types,
    createdAt: MADE_AT,
    updatedAt: MADE_AT,
    approval: { name, category, status: 'approved', rejectionReason: '', allowCategoryChange: false, submittedAt: MADE_AT },
    languageMissing: false,
  }
}
