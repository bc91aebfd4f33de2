import type { TemplateFault } from './lint-template.ts'

/** What to mend, for whoever wrote the words. */
export const faultTexts: Record<TemplateFault, string> = {
  empty: 'Write some words, or send null for ours',
  too_long: 'WhatsApp takes at most 1,024 characters',
  unknown_placeholder:
    'Use {{name}}, {{business}}, {{services}}, {{when}} and {{place}} only; {{previousWhen}} too where an appointment was moved',
  missing_when: 'Say when: include {{when}}',
  missing_business: 'Say who writes: include {{business}}',
  starts_with_placeholder: 'WhatsApp rejects a text that begins with a placeholder: put a word before it',
  ends_with_placeholder: 'WhatsApp rejects a text that ends with a placeholder: put a word after it',
  adjacent_placeholders: 'WhatsApp rejects placeholders side by side: put words between them',
  too_few_words: 'WhatsApp rejects more placeholders than its text can carry: write more words or use fewer placeholders',
  spaces: 'Use no tabs, no more than four spaces in a row and no more than one empty line',
  braces: 'Use braces for placeholders only, two at each side',
  promotion: 'Leave promotion out: WhatsApp would take the message for marketing, charge more and hold it back from some people',
}
