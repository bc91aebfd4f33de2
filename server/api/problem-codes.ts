interface ProblemCode {
  status: number
  /** What happened. */
  meaning: string
  /** What the caller does about it. */
  remedy: string
}

/** Every code that a problem's `type` may end in, explained for those who call. */
export const problemCodes: Record<string, ProblemCode> = {
  'not-json': { status: 400, meaning: 'The body is not JSON.', remedy: 'Send one JSON document, in UTF-8.' },
  'no-key': {
    status: 401,
    meaning: 'Nobody is signed in, and no key came with the request, or one that is not known.',
    remedy: 'Sign in, or send `Authorization: Bearer KEY`. A key is shown once, when it is made; make another if it is lost.',
  },
  'no-organization': {
    status: 400,
    meaning: 'Somebody is signed in, and did not say for which of their organizations they ask.',
    remedy: 'Send its slug in the header `X-Organization`; `GET /me` lists them.',
  },
  'wrong-credentials': {
    status: 401,
    meaning: 'E-mail or password is not right.',
    remedy: 'Try again, or ask for a new password.',
  },
  'role-too-small': {
    status: 403,
    meaning: 'You are known, and your role may not do this.',
    remedy: 'Use a key or a person of the role that the operation names, or a greater one.',
  },
  limited: {
    status: 403,
    meaning: 'This concerns the whole organization, and whoever asks is limited to some of its locations.',
    remedy: 'Ask somebody who is not.',
  },
  'metrics-closed': {
    status: 403,
    meaning: 'Metrics are read from the machine that Puntual runs on, or with the token of the installation.',
    remedy: 'Set METRICS_TOKEN, and send it: `Authorization: Bearer TOKEN`.',
  },
  'wrong-origin': {
    status: 403,
    meaning: 'The request came with a cookie from a page that is not Puntual’s own.',
    remedy: 'Call from the address that PUBLIC_URL names, or use a key.',
  },
  'not-found': {
    status: 404,
    meaning: 'There is nothing of that id in this organization, or no such address, or you do not belong to that organization.',
    remedy: 'Check the id. What belongs to another organization is not found either.',
  },
  'slot-taken': {
    status: 409,
    meaning: 'The professional has another appointment at that time.',
    remedy: '`conflict` says who has it, and `nextFree` when the professional is free instead; or choose another professional.',
  },
  'already-settled': {
    status: 409,
    meaning: 'The appointment is cancelled, completed or a no-show, and cannot become what was asked.',
    remedy: 'Read it again; book a new one if it should happen after all.',
  },
  'stale-revision': {
    status: 409,
    meaning: 'Somebody changed the appointment since the revision that you sent.',
    remedy: 'Read it again and repeat the change on what you find.',
  },
  'nothing-to-undo': {
    status: 409,
    meaning: 'The client was told at once of the last change of the appointment, or it was the client’s own, or it was undone already.',
    remedy: 'Change or cancel the appointment instead.',
  },
  'hold-over': {
    status: 409,
    meaning: 'The seconds for which the notice of that change was held back are over; or the ten, of one that tells nobody.',
    remedy: 'Change or cancel the appointment instead; the client is told what is true then.',
  },
  'already-told': {
    status: 409,
    meaning: 'A message about the appointment has left, or may have, since that change.',
    remedy: 'Change or cancel the appointment instead; the client is told what is true then.',
  },
  'phone-taken': {
    status: 409,
    meaning: 'Another client of the organization has this phone.',
    remedy: 'Look the client up with `GET /clients?q=`; there is one per phone.',
  },
  'slug-taken': { status: 409, meaning: 'Another organization has this slug.', remedy: 'Choose another.' },
  'in-use': {
    status: 409,
    meaning: 'Something still needs what was to go; `appointments` counts those ahead.',
    remedy: 'Of a professional, say whose they are to be: `?reassignTo=` or `?keep=true`. Of a location, move or cancel them first.',
  },
  'not-demo': {
    status: 409,
    meaning: 'The organization is somebody’s own, and only the demo can be wiped.',
    remedy: 'Leave it switched off instead.',
  },
  'not-configured': {
    status: 409,
    meaning: 'Neither the organization nor the installation has a Twilio account that could do this.',
    remedy:
      'Connect one with `PUT /organization/twilio-account`; or set TWILIO_ACCOUNT_SID, TWILIO_AUTH_TOKEN and TWILIO_WHATSAPP_FROM: `puntual doctor` says what is missing.',
  },
  'wrong-account': {
    status: 422,
    meaning: 'Twilio does not accept this account; nothing was saved.',
    remedy: '`errors` names the field. Account SID and Auth Token are on the first page of Twilio’s console.',
  },
  'twilio-away': {
    status: 503,
    meaning: 'Twilio does not answer, so the account could not be tried; nothing was saved.',
    remedy: 'Try again in a moment.',
  },
  'demo-organization': {
    status: 409,
    meaning: 'A demo organization writes to the local emulator and nowhere else.',
    remedy: 'Open an organization of your own.',
  },
  sandbox: {
    status: 409,
    meaning: 'The sender is Twilio’s sandbox number, which knows only its own templates.',
    remedy: 'Set TWILIO_WHATSAPP_FROM to a WhatsApp sender of your own.',
  },
  'cannot-send': {
    status: 409,
    meaning: 'The notice would be skipped: it is not true as the appointment stands, or may not be sent to this client.',
    remedy: '`reason` says why, in the organization’s language.',
  },
  'not-retriable': {
    status: 409,
    meaning: 'Only a message that failed, and may be sent again, can be retried.',
    remedy: 'Read the message: its `status` and `error` say why not.',
  },
  'email-taken': { status: 409, meaning: 'Somebody with this e-mail signs in already.', remedy: 'Use another address.' },
  'member-already': {
    status: 409,
    meaning: 'This person belongs to the organization already.',
    remedy: 'Change their role or locations instead.',
  },
  'last-owner': {
    status: 409,
    meaning: 'Nobody else owns the whole organization.',
    remedy: 'Make somebody else an owner first.',
  },
  'belongs-elsewhere': {
    status: 409,
    meaning: 'This person signs in elsewhere too: whoever has a link of theirs would have all of that.',
    remedy: 'They ask for a letter themselves, or whoever runs the installation helps.',
  },
  'link-expired': {
    status: 410,
    meaning: 'The link was used, taken back, or its time is over.',
    remedy: 'Ask for a new one.',
  },
  'too-many-tries': {
    status: 429,
    meaning: 'This was tried too often in a short time.',
    remedy: 'Come back after the seconds in `Retry-After`.',
  },
  'not-yours-to-give': {
    status: 403,
    meaning: 'Nobody gives, or takes away, more than they have: a greater role, or locations that are not theirs.',
    remedy: 'Ask somebody who has it.',
  },
  'in-progress': {
    status: 409,
    meaning: 'A request with the same Idempotency-Key is being worked on.',
    remedy: 'Ask again after the seconds in `Retry-After`.',
  },
  'too-large': { status: 413, meaning: 'The body is larger than 1 MB.', remedy: 'Send less at once.' },
  'wrong-content-type': {
    status: 415,
    meaning: 'The body was not announced as JSON.',
    remedy: 'Send `Content-Type: application/json`.',
  },
  invalid: {
    status: 422,
    meaning: 'One or more fields are wrong.',
    remedy: '`errors` names each by its dotted path, with what to mend.',
  },
  'invalid-time': {
    status: 422,
    meaning: '`startsAt` is not a date and time.',
    remedy: 'Write it as 2026-12-03T15:00, or with an offset: 2026-12-03T15:00:00-05:00.',
  },
  'nonexistent-time': {
    status: 422,
    meaning: 'That hour does not exist there: the clocks jump over it on that day.',
    remedy: 'Choose an hour before or after the jump.',
  },
  'in-the-past': { status: 422, meaning: 'That time has passed.', remedy: 'Choose one that is still ahead.' },
  'not-a-phone': {
    status: 422,
    meaning: 'The text cannot be a phone in the organization’s country, nor an international one.',
    remedy: 'Mend what `errors` names, or write it with its country: +57 310 482 7719.',
  },
  'key-reused': {
    status: 422,
    meaning: 'This Idempotency-Key was used with another body within 24 hours.',
    remedy: 'Use a new key for a new request.',
  },
  fault: {
    status: 500,
    meaning: 'A fault of ours; nothing was done.',
    remedy: 'Repeat it with the same Idempotency-Key; it is in our log.',
  },
  unavailable: {
    status: 503,
    meaning: 'The database does not answer, or is not open yet.',
    remedy: 'Repeat it after the seconds in `Retry-After`; with an Idempotency-Key nothing is done twice.',
  },
}
