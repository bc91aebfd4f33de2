import type { Context } from '../../platform/context.ts'
import { Refusal } from '../../platform/refusal.ts'
import { faultTexts } from './fault-texts.ts'
import { lintTemplate } from './lint-template.ts'
import type { TemplateKey } from './pushed-template.ts'
import * as templates from './template-store.ts'

/**
 * Gives a kind the organization's own words in a language; null: ours again. What WhatsApp would reject is refused here. The
 * approved words stay in force until the new ones have been handed in and approved.
 */
export async function changeWording(ctx: Context, { kind, locale }: TemplateKey, body: string | null): Promise<void> {
  const { db, organizationId, clock } = ctx
  if (body === null) return templates.forgetWords(db, organizationId, { kind, locale })
  const faults = lintTemplate(kind, { body }).map((fault) => ({ path: 'body', message: faultTexts[fault] }))
  if (faults.length > 0) throw new Refusal('invalid', faults.map(({ message }) => `body: ${message}`).join('; '), faults)
  await templates.keepWords(db, { organizationId, kind, locale, body: body.trim() }, clock.now())
}
