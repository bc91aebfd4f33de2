import { shortSid } from './format.js'

/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./words.js').Words} Words */

/** What the bubble says; a template is named, for its text is not known here. @param {Message} message @param {Words} said */
export function textOf({ body, contentSid, contentVariables }, said) {
  if (body !== '' || contentSid === null) return body
  return [`${capital(said.template)} ${shortSid(contentSid)}`, ...variables(contentVariables)].join('\n')
}

/** One line of it. @param {Message} message @param {Words} said */
export function excerptOf(message, said) {
  const text = textOf(message, said).replace(/\s+/g, ' ')
  return text === '' ? said.attachment : text
}

/** @param {string | null} written @returns {string[]} */
function variables(written) {
  try {
    return Object.entries(JSON.parse(written ?? '{}')).map(([name, value]) => `${name}: ${String(value)}`)
  } catch {
    return [written ?? '']
  }
}

/** @param {string} word */
function capital(word) {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
