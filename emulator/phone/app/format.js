/** @typedef {import('./words.js').Words} Words */

const DAY_MS = 86_400_000

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
  return address.startsWith('+') ? spaced(address.slice(1)) : `${said.service} ${shortSid(address)}`
}

/** @param {string} sid */
export function shortSid(sid) {
  return `${sid.slice(0, 6)}…${sid.slice(-4)}`
}

/** @param {number} at @param {Words} said */
export function hour(at, said) {
  return new Intl.DateTimeFormat(said.locale, { timeStyle: 'short' }).format(at)
}

/** To the second, as in a log. @param {number} at */
export function clock(at) {
  return new Intl.DateTimeFormat('en-GB', { timeStyle: 'medium' }).format(at)
}

/** «Hoy», «Ayer» or the date; the year only when it is another. @param {number} at @param {Words} said */
export function day(at, said) {
  const days = Math.round((startOfDay(Date.now()) - startOfDay(at)) / DAY_MS)
  if (days === 0) return said.today
  if (days === 1) return said.yesterday
  const sameYear = new Date(at).getFullYear() === new Date().getFullYear()
  const year = sameYear ? {} : { year: /** @type {const} */ ('numeric') }
  const written = new Intl.DateTimeFormat(said.locale, { weekday: 'long', day: 'numeric', month: 'long', ...year }).format(at)
  return said.locale === 'es-CO' ? written.replace(',', '') : written // «martes 17 de noviembre»
}

/** As short as a list needs it: the hour today, then the day. @param {number} at @param {Words} said */
export function when(at, said) {
  if (startOfDay(at) === startOfDay(Date.now())) return hour(at, said)
  if (startOfDay(at) === startOfDay(Date.now() - DAY_MS)) return said.yesterday
  return new Intl.DateTimeFormat(said.locale, { day: 'numeric', month: 'short' }).format(at).replace(' de ', ' ')
}

/** @param {number} count @param {Words} said */
export function figure(count, said) {
  return new Intl.NumberFormat(said.locale).format(count)
}

/** @param {number} at */
export function startOfDay(at) {
  return new Date(at).setHours(0, 0, 0, 0)
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
  return figures.reduce((total, figure_) => total + figure_, 0)
}
