import type { Look } from '../appointment/look.ts'
import type { CardWords } from './card-words.ts'
import type { Card } from './read-agenda.ts'

/** Pixels of an hour. */
export const HOUR_PX = 72

/**
 * A card's inside, as text: the calendar lays out hundreds of them and wants them at once. Every name is escaped, since a client may
 * be called `<b>`.
 */
export function cardHtml(card: Card, words: CardWords, look: Look, minutes: number, nowAt: number | undefined): string {
  const height = (minutes / 60) * HOUR_PX
  const mark = `<svg class="card-mark" aria-hidden="true"><use href="#mark-${look}"/></svg>`
  const name = `<b class="card-name">${escapeHtml(words.name)}</b>`
  const now = nowAt === undefined ? '' : `<i class="card-now" style="top:${(nowAt * 100).toFixed(1)}%"></i>`
  const message =
    card.notice === null
      ? ''
      : `<svg class="card-message ${card.notice.status}" aria-hidden="true"><use href="#message-${card.notice.status}"/></svg>`
  const more = height < 44 ? `<span class="card-more">· ${failureOr(words, words.services)}</span>` : ''
  const spoken = escapeHtml(words.spoken)
  const face = `<i class="card-bar"></i>${now}<span class="card-line">${mark}${name}${more}${message}</span>${linesBelow(height, words)}`
  // Heard whole, seen as far as it fits: a label beside other visible words would be two names for one thing.
  return `<span class="visually-hidden">${spoken}</span><span class="card-face" aria-hidden="true" title="${spoken}">${face}</span>`
}

function linesBelow(height: number, words: CardWords): string {
  if (height < 44) return ''
  if (height <= 62) return line(`${words.start} · ${failureOr(words, words.services)}`)
  return line(escapeHtml(words.services)) + line(`${words.range} · ${failureOr(words, words.answer)}`)
}

function line(html: string): string {
  return `<span class="card-detail">${html}</span>`
}

/** What did not arrive takes the place of what is only good to know. */
function failureOr({ failure }: CardWords, otherwise: string): string {
  return failure === undefined ? escapeHtml(otherwise) : `<b class="card-failed">${escapeHtml(failure)}</b>`
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? character)
}
