interface Section {
  id: string
  title: string
  /** In Markdown of one kind: `code`. */
  paragraphs: string[]
}

export const summary = 'Book appointments and see what WhatsApp told their clients, and why where it told nothing.'

/** What holds for every operation. */
export const sections: Section[] = [
  {
    id: 'authentication',
    title: 'Authentication',
    paragraphs: [
      'Programs send `Authorization: Bearer KEY`. A key belongs to one organization and carries one role: professional, receptionist, admin or owner; each may do what the ones before it may. Every operation names the least role that it needs.',
      'No key or an unknown one is answered 401, a role that is too small 403, and what belongs to another organization 404, as if it did not exist.',
      'People sign in: `POST /api/auth/sign-in/email` with `{"email", "password"}` answers with a cookie. With it, say for which organization you ask: `X-Organization: SLUG`; `GET /me` lists yours. Writing by cookie needs an `Origin` of Puntual’s own, as browsers send it. A person may be limited to some locations, or to a column of their own: nothing else exists for them.',
      'Make a key with `npm run puntual -- api-keys create --org SLUG --name NAME --role receptionist`. It is shown once.',
    ],
  },
  {
    id: 'answers',
    title: 'Answers',
    paragraphs: [
      'Bodies and answers are JSON in UTF-8, with names in camelCase. Creating answers 201 with the whole resource; every other success 200 with the whole resource, actions too; DELETE answers 204. PATCH merges deeply: what you leave out stays. A field that does not exist is refused, so a typing error is never silent.',
      'What is explained to people (reasons, what failed and how to mend it) comes in the language of `Accept-Language` (`es`, `en` or `pt-BR`), else in the organization’s own.',
      'New fields may join an answer at any time: ignore those that you do not know.',
    ],
  },
  {
    id: 'problems',
    title: 'Problems',
    paragraphs: [
      'Whatever is no success is `application/problem+json` (RFC 9457): `type`, `title`, `status`, `detail`, and `errors` with the dotted path of each wrong field. `type` links to the code’s explanation on this page, which says what to do.',
    ],
  },
  {
    id: 'lists',
    title: 'Lists',
    paragraphs: [
      'A list answers `{"items": […], "nextCursor": …}`. `limit` is 50 unless you say otherwise, at most 200. Repeat the request with `cursor` set to `nextCursor` until it is null.',
    ],
  },
  {
    id: 'repeating-safely',
    title: 'Repeating safely',
    paragraphs: [
      'Send an `Idempotency-Key` of your own with any POST, such as a UUID. For 24 hours, per organization, method and path, the same key and body give the first answer again and do nothing twice; another body gives 422.',
      'The key is recorded together with the effect: a request that died left nothing and may be repeated. A concurrent twin waits, or is answered 409 with `Retry-After`.',
    ],
  },
  {
    id: 'time',
    title: 'Instants and wall clocks',
    paragraphs: [
      'Instants are ISO 8601 and keep their seconds. `startsAt` may carry an offset, or none: then it is wall-clock time in the location’s zone. Answers carry both `startsAt`, with the location’s offset, and `timeZone`.',
      'The wall clock is the truth: when a zone’s rules change, an appointment at 15:00 stays at 15:00. A local time that the clocks jump over is refused with 422; one that exists twice means the first. The reminders of 24 hours and 1 hour count elapsed time.',
    ],
  },
  {
    id: 'changes',
    title: 'Live changes',
    paragraphs: [
      '`GET /api/v1/changes` is a stream of server-sent events for whoever keeps a list on a screen. `event: change` carries `{"type": "appointment" | "message" | "reminder" | "client" | "settings", "id": …, "locationId": … | null}`, within a second of the change and in whatever process it was made: read again what it names. Names, phones and texts are not in it.',
      '`event: ready` says that from now on everything is heard, and comes again after an interruption: read anew what you show. The stream ends every quarter of an hour, when the server stops and when you read too slowly; a browser comes back by itself.',
    ],
  },
  {
    id: 'phones',
    title: 'Phones and clients',
    paragraphs: [
      'Phones are accepted as people write them in the organization’s country and answered in E.164. There is one client per organization and phone: booking by phone finds or adds the client. The appointment keeps the name that it was given; an existing client’s name is never overwritten.',
    ],
  },
]

export const tagWords: Record<string, string> = {
  members: 'The people who sign in, as what they work and where.',
  invitations: 'Who was asked to come, and has not yet.',
  'api-keys': 'Keys for programs: of this organization, each of one role.',
  audit: 'Who changed what about people, roles, keys and switches.',
  operator: 'For whoever runs the installation: every organization of it, and how its work stands.',
  me: 'Whoever is signed in, in whatever organization.',
  organization: 'The business behind this key, and the switches of its WhatsApp notices.',
  locations: 'Branches: where appointments happen, each on its own wall clock.',
  services: 'What is done, for how long and for how much.',
  professionals: 'Who does it; nobody has two appointments at once.',
  clients: 'The people who come, one per phone, and what they allow us to send.',
  appointments: 'Client, location, services and time. The notices follow from them.',
  agenda: 'A location’s day or week in one answer, for a calendar on a screen.',
  reminders: 'What is planned to be said before an appointment, what became of it, and what would hold it back as things stand.',
  templates: 'The words of each kind of message in each language, and what WhatsApp thinks of them.',
  'inbound-messages': 'What clients wrote and tapped, what it was understood to mean, and what answered it.',
  messages: 'What was said, or not, and why: each message to one person, with its fate.',
}

export function description(): string {
  return sections.map(({ title, paragraphs }) => [`## ${title}`, ...paragraphs].join('\n\n')).join('\n\n')
}
