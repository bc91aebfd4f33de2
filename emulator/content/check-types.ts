import type { Part } from './check-fields.ts'
import { invalid, mayMedia, mayParts, mayText, mustNumber, mustOneOf, mustParts, mustText, partOf } from './check-fields.ts'
import type { ContentType, Fields } from './content-type.ts'
import { contentTypes, isContentType, listOf } from './content-type.ts'

const MOST_BUTTONS = 10
const LONGEST_BODY = 1_024
const LONGEST_LINE = 60
const LONGEST_BUTTON = 25
const LONGEST_ID = 200

const checks: Record<ContentType, (part: Part) => void> = {
  'twilio/text': (part) => mustText(part, 'body', 1_600),
  'twilio/media': (part) => {
    mayText(part, 'body', 1_600)
    mayMedia(part)
    if (listOf(part.fields['media']).length === 0) throw invalid(`${part.at}.media is required`)
  },
  'twilio/location': (part) => {
    mustNumber(part, 'latitude')
    mustNumber(part, 'longitude')
    mayText(part, 'label', LONGEST_BODY)
  },
  'twilio/list-picker': (part) => {
    mustText(part, 'body', LONGEST_BODY)
    mustText(part, 'button', 20)
    mustParts(part, 'items', 10, checkItem)
  },
  'twilio/call-to-action': (part) => {
    mustText(part, 'body', LONGEST_BODY)
    mustParts(part, 'actions', MOST_BUTTONS, (action) => {
      mustOneOf(action, 'type', ['URL', 'PHONE_NUMBER', 'COPY_CODE', 'VOICE_CALL', 'VOICE_CALL_REQUEST'])
      checkAction(action)
    })
  },
  'twilio/quick-reply': (part) => {
    mustText(part, 'body', LONGEST_BODY)
    mustParts(part, 'actions', MOST_BUTTONS, checkAction)
  },
  'twilio/card': (part) => {
    mustText(part, 'title', LONGEST_BODY)
    mayText(part, 'subtitle', LONGEST_LINE)
    checkCardParts(part)
  },
  'twilio/catalog': (part) => mustText(part, 'body', LONGEST_BODY),
  'twilio/carousel': (part) => {
    mustText(part, 'body', LONGEST_BODY)
    mustParts(part, 'cards', 10, (card) => {
      mustText(card, 'body', 160)
      mustText(card, 'media', 2_048)
      mustParts(card, 'actions', 2, checkCardAction)
    })
  },
  'twilio/flows': (part) => {
    checkFlow(part)
    mustText(part, 'type', LONGEST_LINE)
    mustParts(part, 'pages', 100, (page) => mustText(page, 'id', LONGEST_ID))
  },
  'twilio/schedule': (part) => {
    for (const name of ['id', 'title', 'timeSlots']) mustText(part, name, LONGEST_BODY)
  },
  'whatsapp/card': (part) => {
    mustText(part, 'body', LONGEST_BODY)
    mayText(part, 'footer', LONGEST_LINE)
    mayText(part, 'header_text', LONGEST_LINE)
    checkCardParts(part)
  },
  'whatsapp/authentication': (part) =>
    mustParts(part, 'actions', 1, (action) => {
      mustOneOf(action, 'type', ['COPY_CODE'])
      mustText(action, 'copy_code_text', LONGEST_BUTTON)
    }),
  'whatsapp/flows': (part) => {
    checkFlow(part)
    mustText(part, 'flow_id', LONGEST_ID)
  },
}

/** Refuses shapes that are unknown or do not hold what they must. */
export function checkTypes(types: Fields): void {
  const names = Object.keys(types)
  if (names.length === 0) throw invalid('types must hold at least one content type')
  for (const name of names) {
    if (!isContentType(name)) throw invalid(`${name} is no content type; known: ${contentTypes.join(', ')}`)
    checks[name](partOf(name, types[name]))
  }
}

function checkItem(item: Part): void {
  mustText(item, 'item', 24)
  mustText(item, 'id', LONGEST_ID)
  mayText(item, 'description', 72)
}

function checkFlow(part: Part): void {
  mustText(part, 'body', LONGEST_BODY)
  mustText(part, 'button_text', LONGEST_BUTTON)
}

function checkCardParts(part: Part): void {
  mayMedia(part)
  mayParts(part, 'actions', MOST_BUTTONS, checkCardAction)
}

function checkCardAction(action: Part): void {
  mustOneOf(action, 'type', ['URL', 'PHONE_NUMBER', 'QUICK_REPLY', 'COPY_CODE', 'VOICE_CALL'])
  checkAction(action)
}

function checkAction(action: Part): void {
  const { type, phone } = action.fields
  mustText(action, 'title', LONGEST_BUTTON)
  mayText(action, 'id', LONGEST_ID)
  if (type === 'URL') mustText(action, 'url', 2_048)
  if (type === 'PHONE_NUMBER') mustText(action, phone === undefined ? 'phone_number' : 'phone', 20)
  if (type === 'COPY_CODE') mustText(action, 'code', LONGEST_ID)
}
