import { expect, test } from 'vitest'
import { cityOf } from './city.ts'
import { zonesOf } from './zones.ts'

test('a zone is called as people write its city', () => {
  expect(
    ['America/Panama', 'America/Argentina/Tucuman', 'America/Ciudad_Juarez', 'America/Mazatlan'].map((zone) => cityOf(zone, 'es')),
  ).toEqual(['Panamá', 'Tucumán', 'Ciudad Juárez', 'Mazatlán'])
  expect(['es', 'en', 'pt-BR'].map((locale) => cityOf('America/New_York', locale as 'es'))).toEqual(['Nueva York', 'New York', 'Nova York'])
  expect(cityOf('America/Lima', 'es')).toBe('Lima')
})

/** What Intl says in Spanish where it names a zone by its city and not by its country. */
test.each('AR BO CL CO CR DO EC ES GT HN MX NI PA PE PY SV UY VE'.split(' '))('in %s every city is spelt as Intl spells it', (country) => {
  for (const timeZone of zonesOf(country).near) {
    const parts = new Intl.DateTimeFormat('es', { timeZone, timeZoneName: 'shortGeneric' }).formatToParts(new Date(0))
    const named = parts.find(({ type }) => type === 'timeZoneName')?.value.replace('hora de ', '') ?? ''
    const city = cityOf(timeZone, 'es')
    if (plain(named) === plain(city)) expect(city).toBe(named)
  }
})

function plain(text: string): string {
  return text.normalize('NFD').replaceAll(/\p{M}/gu, '')
}
