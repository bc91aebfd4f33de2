import { shortSid } from './format.js'

/** @typedef {import('./words.js').Words} Words */

/** The largest cities of Mexico have area codes of two digits, the others of three. */
const mexicanCities = /^(33|55|56|81)/

/**
 * Calling codes, and how the rest of a mobile number is spaced there. The last that fits wins.
 * @type {{ code: string, area?: RegExp, groups: number[] }[]}
 */
const spacings = [
  { code: '1', groups: [3, 3, 4] },
  { code: '34', groups: [3, 3, 3] },
  { code: '51', groups: [3, 3, 3] },
  { code: '52', groups: [3, 3, 4] },
  { code: '52', area: mexicanCities, groups: [2, 4, 4] },
  { code: '521', groups: [3, 3, 4] },
  { code: '521', area: mexicanCities, groups: [2, 4, 4] },
  { code: '54', groups: [2, 4, 4] },
  { code: '549', groups: [2, 4, 4] },
  { code: '55', groups: [2, 5, 4] },
  { code: '56', groups: [1, 4, 4] },
  { code: '57', groups: [3, 3, 4] },
  { code: '593', groups: [2, 3, 4] },
]

/** A number as its country writes it; a messaging service by the ends of its SID. @param {string} address @param {Words} said */
export function writeAddress(address, said) {
  if (address.startsWith('+')) return spaced(address.slice(1))
  return address.startsWith('MG') ? `${said.service} ${shortSid(address)}` : address
}

/** The number somebody typed, in its international form, or undefined. @param {string} typed */
export function readNumber(typed) {
  const number = typed.replace(/[\s().\u00a0-]/g, '').replace(/^00/, '+')
  return /^\+[1-9]\d{7,14}$/.test(number) ? number : undefined
}

/** @param {string} digits */
function spaced(digits) {
  const fits = (/** @type {(typeof spacings)[number]} */ { code, area = /^/, groups }) =>
    digits.startsWith(code) && area.test(digits.slice(code.length)) && digits.length === code.length + sum(groups)
  const { code, groups } = spacings.findLast(fits) ?? { code: '', groups: [] }
  if (code === '') return `+${digits.replace(/(\d{3})(?=\d{2})/g, '$1\u00a0')}`
  let rest = digits.slice(code.length)
  const parts = groups.map((length) => {
    const part = rest.slice(0, length)
    rest = rest.slice(length)
    return part
  })
  // The 1 of Mexico and the 9 of Argentina stand alone: +52 1 55 …
  const country = code.length === 3 && code !== '593' ? `${code.slice(0, 2)}\u00a0${code.slice(2)}` : code
  return `+${[country, ...parts].join('\u00a0')}`
}

/** @param {number[]} figures */
function sum(figures) {
  return figures.reduce((total, one) => total + one, 0)
}
