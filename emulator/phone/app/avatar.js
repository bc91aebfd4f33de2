import { element, icon } from './dom.js'

const DYES = 5

/** The initials of a name, or a person where there is none. @param {{ phone: string, name: string | null }} who */
export function avatar({ phone, name }) {
  const initials = initialsOf(name ?? '')
  const node = element('span', 'avatar', initials === '' ? icon('person') : initials)
  node.dataset['dye'] = String(dyeOf(phone))
  node.setAttribute('aria-hidden', 'true')
  return node
}

/** First and last word: «Karen Tatiana Rojas» is KR. @param {string} name */
export function initialsOf(name) {
  const letters = name.split(/\s+/).flatMap((word) => /\p{L}/u.exec(word)?.[0] ?? [])
  return [letters.at(0), letters.length > 1 ? letters.at(-1) : ''].join('').toUpperCase()
}

/** @param {string} phone */
function dyeOf(phone) {
  return [...phone].reduce((sum, character) => (sum * 13 + character.charCodeAt(0)) % 9973, 7) % DYES
}
