/** The refusals Twilio answers at once, in its own words. */
const refusals = {
  20001: { status: 400, message: 'Invalid parameter' },
  20003: { status: 401, message: 'Authenticate' },
  20009: { status: 409, message: 'Cannot delete this resource before it is complete' },
  20404: { status: 404, message: 'The requested resource was not found' },
  20429: { status: 429, message: 'Too Many Requests' },
  20500: { status: 500, message: 'An internal server error has occurred' },
  21211: { status: 400, message: "The 'To' number is not a valid phone number." },
  21212: { status: 400, message: "The 'From' number is not a valid phone number, shortcode, or alphanumeric sender ID." },
  21408: { status: 400, message: 'Permission to send an SMS has not been enabled for the region indicated by the To number' },
  21603: { status: 400, message: "A 'From' phone number is required." },
  21604: { status: 400, message: "A 'To' phone number is required." },
  21606: { status: 400, message: 'The From phone number is not a valid, SMS-capable inbound phone number or short code for your account.' },
  21608: {
    status: 400,
    message: 'The number is unverified. Trial accounts cannot send messages to unverified numbers.',
  },
  21609: { status: 400, message: 'The StatusCallback URL is not a valid URL.' },
  21610: { status: 400, message: 'Attempt to send to unsubscribed recipient' },
  21611: { status: 400, message: 'This From number has exceeded the maximum number of queued messages' },
  21612: { status: 400, message: 'The To phone number is not currently reachable using the From phone number' },
  21614: { status: 400, message: 'The To number is not a valid mobile number' },
  21617: { status: 400, message: 'The concatenated message body exceeds the 1600 character limit' },
  21619: { status: 400, message: 'A text message body or media urls must be specified.' },
  21620: { status: 400, message: 'Invalid media URL(s)' },
  21623: { status: 400, message: 'Number of media files exceeds allowed limit' },
  21654: { status: 400, message: 'The ContentVariables parameter requires a ContentSid' },
  21655: { status: 400, message: 'The ContentSid is invalid' },
  21656: { status: 400, message: 'The ContentVariables Parameter is invalid' },
  21701: { status: 400, message: 'The Messaging Service does not exist' },
  21910: { status: 400, message: 'Invalid From and To pair. From and To should be of the same channel' },
  30409: { status: 409, message: 'Message cannot be canceled' },
  35111: { status: 400, message: 'The ScheduleType parameter is required to schedule a message' },
  35114: { status: 400, message: 'SendAt time must be between 300 seconds and 35 days (3024000 seconds) in the future, inclusive.' },
  35115: { status: 400, message: 'SendAt time must be between 300 seconds and 35 days (3024000 seconds) in the future, inclusive.' },
  35117: { status: 400, message: 'SendAt time must be between 300 seconds and 35 days (3024000 seconds) in the future, inclusive.' },
  35118: { status: 400, message: 'MessagingServiceSid is required to schedule a message' },
  35126: { status: 400, message: 'The SendAt parameter is required to schedule a message' },
  63007: { status: 400, message: 'Twilio could not find a Channel with the specified From address' },
  63018: { status: 429, message: 'Rate limit exceeded for Channel' },
  63031: { status: 400, message: 'Channels message cannot have same From and To' },
  63038: { status: 429, message: 'Account exceeded the daily messages limit' },
  92009: { status: 400, message: 'The template associated with this SID has already been submitted for approval' },
  92010: { status: 400, message: 'Invalid Content update' },
} as const satisfies Record<number, { status: number; message: string }>

export type RefusalCode = keyof typeof refusals

/** Every code with which a request may be refused. */
export const refusalCodes = Object.keys(refusals).map(Number) as RefusalCode[]

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
