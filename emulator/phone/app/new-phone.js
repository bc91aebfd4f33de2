/* global HTMLDialogElement */
import { byId, field, say } from './dom.js'
import { knock, Refused } from './emulator-link.js'
import { readNumber } from './number.js'

/** @typedef {import('./scene.js').Scene} Scene */

/** The dialog that makes a phone which may write first. @param {() => Scene} scene @param {(phone: string) => Promise<void>} show */
export function prepareNewPhone(scene, show) {
  const dialog = byId('new-phone')
  if (!(dialog instanceof HTMLDialogElement)) return
  for (const opener of ['add-phone', 'add-first']) byId(opener).addEventListener('click', () => openEmpty(dialog))
  byId('new-cancel').addEventListener('click', () => dialog.close())
  field('new-number').addEventListener('input', () => complain(''))
  byId('new-form').addEventListener('submit', (event) => {
    event.preventDefault()
    void make(scene()).then((phone) => {
      if (phone === undefined) return
      dialog.close()
      return show(phone)
    })
  })
}

/** @param {HTMLDialogElement} dialog */
function openEmpty(dialog) {
  field('new-number').value = ''
  field('new-name').value = ''
  complain('')
  dialog.showModal()
}

/** @param {Scene} scene */
async function make({ said }) {
  const phone = readNumber(field('new-number').value)
  const name = field('new-name').value.trim()
  if (phone === undefined) {
    complain(said.badNumber)
    return undefined
  }
  try {
    await knock('users', { phone, ...(name === '' ? {} : { name }) })
    return phone
  } catch (cause) {
    complain(cause instanceof Refused ? said.refused(cause.message) : said.noAnswer)
    return undefined
  }
}

/** @param {string} text */
function complain(text) {
  const number = field('new-number')
  number.setAttribute('aria-invalid', String(text !== ''))
  say('new-error', text)
  if (text !== '') number.focus()
}
