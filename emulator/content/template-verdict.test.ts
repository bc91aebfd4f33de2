import { expect, test } from 'vitest'
import { template } from '../testing/templates.ts'
import type { Approval, Content } from './content.ts'
import type { TemplateFault } from './template-verdict.ts'
import { templateVerdict } from './template-verdict.ts'

const COLOMBIA = 'whatsapp:+573152084471'
const approval = (change: Partial<Approval>): Approval => ({
  name: 'reminder',
  category: 'UTILITY',
  status: 'approved',
  rejectionReason: '',
  allowCategoryChange: true,
  submittedAt: 1,
  ...change,
})
const situation = { insideWindow: false, rules: { templates: true }, to: COLOMBIA }
const buttons = (count: number): Content['types'] => ({
  'twilio/quick-reply': { body: 'Hola', actions: Array.from({ length: count }, (_, index) => ({ title: String(index) })) },
})
const list = { 'twilio/list-picker': { body: 'Hola', button: 'Ver', items: [{ item: 'Uno', id: '1' }] } }

const outcomes: [why: string, content: Content, change: Partial<typeof situation>, fault: TemplateFault | null][] = [
  ['an approved one goes out', template({ approval: approval({}) }), {}, null],
  ['one never submitted does not begin a conversation', template(), {}, 63016],
  ['one just received neither', template({ approval: approval({ status: 'received' }) }), {}, 63016],
  ['one under review neither', template({ approval: approval({ status: 'pending' }) }), {}, 63016],
  ['to somebody who wrote it goes as free content', template(), { insideWindow: true }, null],
  ['with three buttons too', template({ types: buttons(3) }), { insideWindow: true }, null],
  ['but not with four', template({ types: buttons(4) }), { insideWindow: true }, 63021],
  ['which an approved one may have', template({ types: buttons(4), approval: approval({}) }), { insideWindow: true }, null],
  ['a rejected one never goes', template({ approval: approval({ status: 'rejected' }) }), { insideWindow: true }, 63040],
  ['a paused one neither', template({ approval: approval({ status: 'paused' }) }), {}, 63041],
  ['a disabled one neither', template({ approval: approval({ status: 'disabled' }) }), {}, 63042],
  ['one whose language is lost neither', template({ approval: approval({}), languageMissing: true }), { insideWindow: true }, 63027],
  ['a language is nothing to lose before submitting', template({ languageMissing: true }), { insideWindow: true }, null],
  [
    'without the rule the approval does not matter',
    template({ approval: approval({ status: 'paused' }) }),
    { rules: { templates: false } },
    null,
  ],
  ['a list begins no conversation', template({ types: list, approval: approval({}) }), {}, 63016],
  ['a list answers one', template({ types: list }), { insideWindow: true }, null],
  ['marketing reaches Colombia', template({ approval: approval({ category: 'MARKETING' }) }), {}, null],
  ['but not the United States', template({ approval: approval({ category: 'MARKETING' }) }), { to: 'whatsapp:+12125550123' }, 63049],
  [
    'even to somebody who wrote',
    template({ approval: approval({ category: 'MARKETING' }) }),
    { to: '+12125550123', insideWindow: true },
    63049,
  ],
  [
    'Toronto is not in the United States',
    template({ approval: approval({ category: 'MARKETING' }) }),
    { to: 'whatsapp:+14165550123' },
    null,
  ],
  ['nor is Santo Domingo', template({ approval: approval({ category: 'MARKETING' }) }), { to: 'whatsapp:+18095550123' }, null],
  ['a reminder does reach the United States', template({ approval: approval({}) }), { to: 'whatsapp:+12125550123' }, null],
]

test.each(outcomes)('%s', (_why, content, change, fault) => {
  expect(templateVerdict(content, { ...situation, ...change })).toBe(fault)
})
