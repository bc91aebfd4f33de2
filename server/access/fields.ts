import { z } from 'zod'
import { locales } from '../calendar/locale.ts'
import { toDate } from '../calendar/opening-hours.ts'
import type { LocalDateTime } from '../calendar/zone.ts'

/** Fields that many doors share, with the words that their callers read when they are wrong. */
export const id = z.uuid({ error: 'Give an id, such as 0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a' })

export const name = z
  .string({ error: 'Give a name' })
  .trim()
  .min(1, 'Give a name')
  .max(200, 'At most 200 characters')
  .refine((text) => !text.includes('\u0000'), 'A name has no NUL character')

export const longText = z
  .string()
  .max(2_000, 'At most 2,000 characters')
  .refine((text) => !text.includes('\u0000'), 'A text has no NUL character')

export const locale = z.enum(locales, { error: 'Use es, en or pt-BR' })
export const email = z.email({ error: 'Give an e-mail address, such as ana@example.com' }).max(254)
export const writtenPhone = z
  .string({ error: 'Give a phone as text' })
  .max(60, 'At most 60 characters')
  .describe('As people write it in the organization’s country, or international; answered in E.164')
export const instant = z.iso
  .datetime({ offset: true, error: 'Give an instant with its offset, such as 2026-12-03T15:00:00-05:00' })
  .transform((text) => new Date(text))
  .meta({ id: 'Instant', format: 'date-time', description: 'ISO 8601 with an offset' })

/** A day of the location's calendar. */
export const localDate = z
  .string({ error: 'Give a date, such as 2026-12-03' })
  .transform((written, context) => {
    const date = /^\d{4}-\d{2}-\d{2}$/.test(written) && written >= '1970' && written < '2201' ? toDate(written) : undefined
    if (date === undefined) context.addIssue({ code: 'custom', message: 'Give a date, such as 2026-12-03' })
    return date ?? z.NEVER
  })
  .meta({ id: 'LocalDate', format: 'date', description: 'A day of the location’s calendar, YYYY-MM-DD' })

/** What the clock on the wall shows; it says nothing of an instant. */
export const localDateTime = z
  .string({ error: 'Give a date and time without an offset, such as 2026-12-03T15:00' })
  .transform((written, context) => {
    const [, date = '', time = '', seconds = ':00'] = /^(\d{4}-\d{2}-\d{2})T((?:[01]\d|2[0-3]):[0-5]\d)(:[0-5]\d)?$/.exec(written) ?? []
    if (toDate(date) === undefined || date < '1970' || date >= '2201') {
      context.addIssue({ code: 'custom', message: 'Give a date and time without an offset, such as 2026-12-03T15:00' })
      return z.NEVER
    }
    return `${date}T${time}${seconds}` as LocalDateTime
  })
  .meta({ id: 'LocalDateTime', description: 'Wall-clock time without an offset: 2026-12-03T15:00' })

/** At most 200 items a page; the cursor is the last page's `nextCursor`. */
export const paging = {
  limit: z.coerce
    .number({ error: 'Give a number from 1 to 200' })
    .int()
    .min(1, 'At least 1')
    .max(200, 'At most 200')
    .default(50)
    .describe('Items on a page'),
  cursor: z.string().max(500).optional().describe('The `nextCursor` of the page before'),
}

export function pageOf<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), nextCursor: z.string().nullable() })
}
