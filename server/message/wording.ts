/** Letters per value: nine such values and our own words stay under the 1,600 of a WhatsApp text. Also under Twilio's 255 per variable. */
const LONGEST_VALUE = 160

/** Marks that turn the direction of all that follows: one in a name would mirror the rest of the message. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g

/**
 * A value fit for a message or a template's variable: one line, single spaces, never empty, at most 160 letters.
 * WhatsApp refuses newlines, tabs, runs of spaces and empty values (63013), and half an emoji breaks the request.
 */
export function clean(value: string): string {
  const line = value.toWellFormed().replace(directionMarks, '')
  const spaced = line.replace(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ').replace(/\p{Zs}{2,}/gu, ' ')
  const visible = spaced.replace(/^\p{Zs}+|\p{Zs}+$/gu, '')
  return /[\p{L}\p{N}\p{P}\p{S}]/u.test(visible) ? shortened(visible) : '–'
}

/** Ends a sentence once: «3:00 p. m.» and «¡Guau!» already do. */
export function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`
}

/** Words that are there only when the value is: `when(words.professional, (it) => `, con ${it}`)`. */
export function given(value: string | null, say: (value: string) => string): string {
  return value === null ? '' : say(value)
}

/** Whether two texts read the same, whatever kind of spaces they hold and however their accents are written. */
export function isSameText(one: string, other: string): boolean {
  return plain(one) === plain(other)
}

function shortened(value: string): string {
  if (value.length <= LONGEST_VALUE) return value
  let kept = ''
  for (const { segment } of new Intl.Segmenter().segment(value)) {
    if (kept.length + segment.length >= LONGEST_VALUE) break
    kept += segment
  }
  return `${kept.trimEnd()}…`
}

function plain(text: string): string {
  return text.normalize('NFC').replace(/\s+/g, ' ').trim()
}
