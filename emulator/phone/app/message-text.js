import { capital, shortSid } from './format.js'
import { piecesOf } from './text-marks.js'

/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./words.js').Words} Words */

/** What the bubble says; a template whose text is not known is named. @param {Message} message @param {Words} said */
export function textOf({ body, contentSid, contentVariables, template, mediaUrls, rendered }, said) {
  if (body !== '') return body
  if (contentSid === null) return mediaUrls.length === 0 ? said.redacted : ''
  if ((rendered?.mediaUrls.length ?? 0) > 0) return ''
  return [`${capital(said.template)} ${template?.name ?? shortSid(contentSid)}`, ...variables(contentVariables)].join('\n')
}

/** One line of it. @param {Message} message @param {Words} said */
export function excerptOf(message, said) {
  const text = piecesOf(textOf(message, said))
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/g, ' ')
  return text === '' ? said.attachment : text
}

/** The files that came along, by the last part of their address. @param {Message} message */
export function filesOf({ mediaUrls, rendered }) {
  const addresses = [...new Set([...mediaUrls, ...(rendered?.mediaUrls ?? [])])]
  return addresses.map((address) => ({ address, name: fileName(address) }))
}

/** @param {string} address */
function fileName(address) {
  try {
    const { host, pathname } = new URL(address)
    return decodeURIComponent(pathname.split('/').findLast((part) => part !== '') ?? host)
  } catch {
    return address
  }
}

/** @param {string | null} written @returns {string[]} */
function variables(written) {
  try {
    return Object.entries(JSON.parse(written ?? '{}')).map(([name, value]) => `${name}: ${String(value)}`)
  } catch {
    return [written ?? '']
  }
}
