import { authenticationLayout } from './authentication.ts'
import type { ContentType, Fields } from './content-type.ts'
import { fieldsOf, listOf } from './content-type.ts'
import type { FillText, Layout, RenderedButton } from './rendered.ts'

/** What of each shape goes where on the phone. */
export const layouts: Record<ContentType, (fields: Fields, fillText: FillText, language: string) => Layout> = {
  'whatsapp/authentication': authenticationLayout,
  'whatsapp/flows': flow,
  'whatsapp/card': (fields, fillText) => card(fields, fillText, { header: 'header_text', body: 'body', footer: 'footer' }),
  'twilio/flows': flow,
  'twilio/carousel': carousel,
  'twilio/catalog': (fields, fillText) => ({ ...plain(fillText(fields['body'])), header: fillText(fields['title']) || null }),
  'twilio/card': (fields, fillText) =>
    card(fields, fillText, { header: 'header', body: fields['body'] ? 'body' : 'title', footer: 'subtitle' }),
  'twilio/schedule': (fields, fillText) => plain(fillText(fields['title'])),
  'twilio/quick-reply': withActions,
  'twilio/call-to-action': withActions,
  'twilio/list-picker': (fields, fillText) => ({
    ...plain(fillText(fields['body'])),
    buttons: listOf(fields['items']).map((item) => replyButton(fieldsOf(item)['item'], fieldsOf(item)['id'], fillText)),
  }),
  'twilio/location': (fields, fillText) => plain(placeOf(fields, fillText)),
  'twilio/media': (fields, fillText) => ({ ...plain(fillText(fields['body'])), mediaUrls: mediaOf(fields, fillText) }),
  'twilio/text': (fields, fillText) => plain(fillText(fields['body'])),
}

function plain(body: string): Layout {
  return { body, header: null, footer: null, mediaUrls: [], buttons: [] }
}

function withActions(fields: Fields, fillText: FillText): Layout {
  return { ...plain(fillText(fields['body'])), buttons: buttonsOf(fields, fillText) }
}

function card(fields: Fields, fillText: FillText, at: { header: string; body: string; footer: string }): Layout {
  return {
    body: fillText(fields[at.body]),
    header: fillText(fields[at.header]) || null,
    footer: fillText(fields[at.footer]) || null,
    mediaUrls: mediaOf(fields, fillText),
    buttons: buttonsOf(fields, fillText),
  }
}

function carousel(fields: Fields, fillText: FillText): Layout {
  const cards = listOf(fields['cards']).map(fieldsOf)
  return {
    ...plain(fillText(fields['body'])),
    mediaUrls: cards.flatMap((one) => mediaOf(one, fillText)),
    buttons: cards.flatMap((one) => buttonsOf(one, fillText)),
  }
}

function flow(fields: Fields, fillText: FillText): Layout {
  return { ...plain(fillText(fields['body'])), buttons: [replyButton(fields['button_text'], fields['flow_id'], fillText)] }
}

function placeOf(fields: Fields, fillText: FillText): string {
  const named = [fields['label'], fields['address']].map(fillText).filter((line) => line !== '')
  return named.length > 0 ? named.join('\n') : `${String(fields['latitude'])}, ${String(fields['longitude'])}`
}

function mediaOf({ media }: Fields, fillText: FillText): string[] {
  const urls = typeof media === 'string' ? [media] : listOf(media)
  return urls.map(fillText).filter((url) => url !== '')
}

function buttonsOf({ actions }: Fields, fillText: FillText): RenderedButton[] {
  return listOf(actions).map((action) => buttonOf(fieldsOf(action), fillText))
}

function buttonOf(action: Fields, fillText: FillText): RenderedButton {
  const title = fillText(action['title'])
  switch (action['type']) {
    case 'URL':
      return { kind: 'url', title, url: fillText(action['url']) }
    case 'PHONE_NUMBER':
      return { kind: 'phone', title, phone: fillText(action['phone'] ?? action['phone_number']) }
    case 'VOICE_CALL':
    case 'VOICE_CALL_REQUEST':
      return { kind: 'phone', title, phone: '' } // a call to the business inside WhatsApp
    case 'COPY_CODE':
      return { kind: 'copy', title, code: fillText(action['code']) }
    default:
      return replyButton(action['title'], action['id'], fillText)
  }
}

function replyButton(title: unknown, id: unknown, fillText: FillText): RenderedButton {
  return { kind: 'reply', title: fillText(title), payload: fillText(id) || fillText(title) }
}
