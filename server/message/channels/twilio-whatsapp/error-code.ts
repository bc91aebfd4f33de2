/** Largest number that the book keeps for a code. */
const LARGEST = 2 ** 31 - 1

/** The code of a refusal; null where what is told is none: a proxy before the provider words its errors as it likes. */
export function errorCodeOf(told: unknown): number | null {
  const code = typeof told === 'string' && /^\d+$/.test(told) ? Number(told) : told
  return typeof code === 'number' && Number.isInteger(code) && code > 0 && code <= LARGEST ? code : null
}
