/* global document, getSelection, navigator */
import { byId, write } from './dom.js'

/** @typedef {import('./words.js').Words} Words */

const SHOWN_MS = 1_600

/** Puts the text of `source` on the clipboard and says so. @param {HTMLElement} button @param {HTMLElement} source @param {Words} said */
export async function copyFrom(button, source, said) {
  write(byId('news'), '')
  const outcome = await copied(source)
  const label = /** @type {HTMLElement} */ (button.querySelector('span'))
  write(byId('news'), said[outcome])
  button.dataset['outcome'] = outcome
  write(label, said[outcome === 'copied' ? 'copied' : 'copy'])
  setTimeout(() => {
    delete button.dataset['outcome']
    write(label, said.copy)
    write(byId('news'), '')
  }, SHOWN_MS)
}

/** A page that came over plain http from another machine has no clipboard: there the text is selected, ready to be copied by hand. */
async function copied(/** @type {HTMLElement} */ source) {
  try {
    await navigator.clipboard.writeText(source.textContent)
    return 'copied'
  } catch {
    const range = document.createRange()
    range.selectNodeContents(source)
    getSelection()?.removeAllRanges()
    getSelection()?.addRange(range)
    return 'selected'
  }
}
