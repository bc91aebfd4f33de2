import { expect, test } from 'vitest'
import { deviceOf } from './device.ts'

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36'

test.each([
  ['Chrome Windows', windows],
  ['Edge Windows', `${windows} Edg/142.0.0.0`],
  [
    'Samsung Internet Android',
    'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 SamsungBrowser/29.0 Chrome/136.0.0.0 Mobile Safari/537.36',
  ],
  ['Safari iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1'],
  ['Chrome iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 CriOS/142.0 Mobile/15E148 Safari/604.1'],
  ['Firefox Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:145.0) Gecko/20100101 Firefox/145.0'],
])('%s is told apart', (name, userAgent) => {
  const { browser, system } = deviceOf(userAgent) ?? {}
  expect(`${browser} ${system}`).toBe(name)
})

test('what is no browser has no name', () => {
  expect([deviceOf('curl/8.5.0'), deviceOf(''), deviceOf(null)]).toEqual([undefined, undefined, undefined])
})
