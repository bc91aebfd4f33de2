/** The refusals Twilio answers at once, in its own words. */
const refusals = {
  20001: { status: 400, message: 'Invalid parameter' },
  20003: { status: 401, message: 'Authenticate' },
  20404: { status: 404, message: 'The requested resource was not found' },
  20500: { status: 500, message: 'An internal server error has occurred' },
  21211: { status: 400, message: "The 'To' number is not a valid phone number." },
  21212: { status: 400, message: "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID." },
  21603: { status: 400, message: "A 'From' phone number is required." },
  21604: { status: 400, message: "A 'To' phone number is required." },
  21606: { status: 400, message: 'The From phone number is not a valid, SMS-capable inbound phone number or short code for your account.' },
  21617: { status: 400, message: 'The concatenated message body exceeds the 1600 character limit' },
  21619: { status: 400, message: 'A text message body or media urls must be specified.' },
  21910: { status: 400, message: 'Invalid From and To pair. From and To should be of the same channel' },
} as const satisfies Record<number, { status: number; message: string }>

export type RefusalCode = keyof typeof refusals

/** An answer that says no, in the shape the SDK turns into a RestException. */
export class TwilioRefusal extends Error {
  readonly code: RefusalCode

  constructor(code: RefusalCode, message: string = refusals[code].message) {
    super(message)
    this.code = code
  }

  get status() {
    return refusals[this.code].status
  }

  get body() {
    return { code: this.code, message: this.message, more_info: `https://www.twilio.com/docs/errors/${this.code}`, status: this.status }
  }
}

export function notFound(path: string): TwilioRefusal {
  return new TwilioRefusal(20404, `The requested resource ${path} was not found`)
}
