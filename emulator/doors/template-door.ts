import type { Context } from 'hono'
import type { Approval, ApprovalStatus, Content } from '../content/content.ts'
import { shownType } from '../content/content-type.ts'
import { categories } from '../content/parse-content.ts'
import type { Emulator } from '../emulator.ts'
import type { Fields } from './read-body.ts'
import { BadRequest, readBody } from './read-body.ts'
import { flag, oneOf, text } from './read-field.ts'

const statuses = ['unsubmitted', 'received', 'pending', 'approved', 'rejected', 'paused', 'disabled'] as const satisfies ApprovalStatus[]

/** Decides about a template as WhatsApp would: approves, rejects, pauses, disables, re-categorises it or loses its language. */
export function templateDoor(emulator: Emulator): (c: Context) => Promise<object> {
  return async (c) => {
    const asked = await readBody(c, ['sid', 'status', 'category', 'languageMissing', 'rejectionReason'])
    const sid = text(asked, 'sid') ?? ''
    const content = emulator.contents.find(sid)
    if (content === undefined) throw new BadRequest(`sid must be that of a template: ${sid === '' ? 'none is given' : `${sid} is none`}`)
    const approval = approvalAsked(content, asked, emulator.clock.now())
    const decided = { ...content, approval, languageMissing: flag(asked, 'languageMissing') ?? content.languageMissing }
    await emulator.contents.save(decided)
    emulator.ledger.touch()
    return templateView(decided)
  }
}

/** Every template, newest first, the sandbox's last. */
export function templateList({ contents }: Pick<Emulator, 'contents'>): object[] {
  return contents.all().reverse().map(templateView)
}

/** One that was never submitted is treated as if it had been, under its friendly name. */
function approvalAsked(content: Content, asked: Fields, now: number): Approval | null {
  const status = oneOf(asked, 'status', statuses)
  const category = oneOf(asked, 'category', categories)
  const reason = text(asked, 'rejectionReason')
  if (status === 'unsubmitted') return null
  if (status === undefined && category === undefined && reason === undefined) return content.approval
  const known = content.approval ?? neverSubmitted(content, now)
  const decided = { ...known, status: status ?? known.status, category: category ?? known.category }
  if (decided.status === 'rejected') return { ...decided, rejectionReason: reason ?? (known.rejectionReason || 'Rejected by hand') }
  if (reason !== undefined) throw new BadRequest('rejectionReason goes with the status rejected')
  return { ...decided, rejectionReason: '' }
}

function neverSubmitted({ friendlyName, sid }: Content, submittedAt: number): Approval {
  const name = (friendlyName || sid).toLowerCase().replace(/[^a-z0-9]+/g, '_')
  return { name, category: 'UTILITY', status: 'unsubmitted', rejectionReason: '', allowCategoryChange: true, submittedAt }
}

function templateView(content: Content): object {
  const { approval, createdAt, updatedAt, ...described } = content
  return {
    ...described,
    contentType: shownType(content).type,
    createdAt: new Date(createdAt).toISOString(),
    updatedAt: new Date(updatedAt).toISOString(),
    status: approval?.status ?? 'unsubmitted',
    approval: approval === null ? null : { ...approval, submittedAt: new Date(approval.submittedAt).toISOString() },
  }
}
