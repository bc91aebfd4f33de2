/* global HTMLAnchorElement, location */
import { byId, write } from './dom.js'

/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./words.js').Language} Language */
/** @typedef {import('./words.js').Words} Words */

const thisMachine = ['localhost', '127.0.0.1', '[::1]']

/** Where messages go, and the way to see them. @param {Facts | undefined} facts @param {Language} language @param {Words} said */
export function showWhatsapp(facts, language, said) {
  const { phoneUrl = null, whatsapp } = facts ?? {}
  showPhone(phoneUrl, language)
  byId('where').hidden = whatsapp === undefined || whatsapp.state === 'not-configured'
  byId('missing').hidden = whatsapp?.state !== 'not-configured'
  if (whatsapp === undefined) return
  write(byId('where-text'), whereOf(whatsapp.state, phoneUrl, said))
  write(byId('missing-text'), missingOf(whatsapp.missing, said))
  write(byId('key-text'), whatsapp.state === 'emulator' ? said.demoKey : said.ownKey)
  const outcomes = { emulator: said.bookingEmulator, account: said.bookingAccount, 'not-configured': said.bookingWaits }
  write(byId('booking-act'), outcomes[whatsapp.state])
}

/** @param {string | null} phoneUrl @param {Language} language */
function showPhone(phoneUrl, language) {
  const isReachable = phoneUrl !== null && isHere()
  const link = byId('phone')
  link.hidden = !isReachable
  if (isReachable && link instanceof HTMLAnchorElement) link.href = `${phoneUrl}?lang=${language}`
  // One of the ways on leads the others: the next best where there is no phone to look at.
  byId('try-it').classList.toggle('primary', !isReachable)
}

/** The emulator listens on its own machine alone. */
function isHere() {
  return thisMachine.includes(location.hostname)
}

/** @param {'emulator' | 'account' | 'not-configured'} state @param {string | null} phoneUrl @param {Words} said */
function whereOf(state, phoneUrl, said) {
  if (state === 'account') return said.account
  return phoneUrl === null || isHere() ? said.emulator : `${said.emulator} ${said.phoneElsewhere(phoneUrl)}`
}

/** @param {string[]} missing @param {Words} said */
function missingOf(missing, said) {
  const names = new Intl.ListFormat(said.locale).format(missing.map((name) => `\`${name}\``))
  return missing.length === 1 ? said.oneMissing(names) : said.someMissing(names)
}
