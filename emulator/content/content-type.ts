import type { Content } from './content.ts'

/**
 * The shapes a content template can have, richest first. Where a template has several, a channel shows the richest it
 * can; WhatsApp can show all of them.
 */
export const contentTypes = [
  'whatsapp/authentication',
  'whatsapp/flows',
  'whatsapp/card',
  'twilio/flows',
  'twilio/carousel',
  'twilio/catalog',
  'twilio/card',
  'twilio/schedule',
  'twilio/quick-reply',
  'twilio/call-to-action',
  'twilio/list-picker',
  'twilio/location',
  'twilio/media',
  'twilio/text',
] as const
export type ContentType = (typeof contentTypes)[number]

export type Fields = Readonly<Record<string, unknown>>

/** The shape WhatsApp shows and reviews, and what it holds. */
export function shownType({ types }: Pick<Content, 'types'>): { type: ContentType; fields: Fields } {
  const type = contentTypes.find((known) => known in types) ?? 'twilio/text'
  return { type, fields: fieldsOf(types[type]) }
}

/** These answer somebody who wrote; WhatsApp approves none of them, so they cannot begin a conversation. */
export function beginsNoConversation(type: ContentType): boolean {
  return type === 'twilio/list-picker' || type === 'twilio/location'
}

export function isContentType(name: string): name is ContentType {
  return (contentTypes as readonly string[]).includes(name)
}

export function fieldsOf(value: unknown): Fields {
  return isFields(value) ? value : {}
}

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : []
}
