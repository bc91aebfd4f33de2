import type { Context } from '../../platform/context.ts'
import { inTransaction } from '../../platform/database/database.ts'
import { Refusal } from '../../platform/refusal.ts'
import { faultTexts } from './fault-texts.ts'
import { lintTemplate } from './lint-template.ts'
import { requestPush } from './push-requested.ts'
import type { TemplateKey } from './pushed-template.ts'
import * as templates from './template-store.ts'

/**
 * Gives a kind the organization's own words in a language; null: ours again. What WhatsApp would reject is refused here. Where
 * templates are handed in already, these follow by themselves; the approved words stay in force until these are approved.
 */
export async function changeWording(ctx: Context, key: TemplateKey, body: string | null): Promise<void> {
  const faults = body === null ? [] : lintTemplate(key.kind, { body }).map((fault) => ({ path: 'body', message: faultTexts[fault] }))
  if (faults.length > 0) throw new Refusal('invalid', faults.map(({ message }) => `body: ${message}`).join('; '), faults)
  await inTransaction(ctx, async (tx) => {
    const { db, organizationId, clock } = tx
    if (body === null) await templates.forgetWords(db, organizationId, key)
    else await templates.keepWords(db, { organizationId, ...key, body: body.trim() }, clock.now())
    await requestPush(tx, false)
  })
}
