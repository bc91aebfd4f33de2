import { useBusiness } from './business.ts'

export const currencies = 'ARS BOB BRL CLP COP CRC DOP EUR GTQ HNL MXN NIO PAB PEN PYG USD UYU VES'.split(' ')

export const tongues = { es: 'Español', en: 'English', 'pt-BR': 'Português' } as const

export function useCountryName(): (code: string) => string {
  const { manner } = useBusiness()
  const names = new Intl.DisplayNames(manner.locale, { type: 'region' })
  return (code) => names.of(code) ?? code
}

export function useCurrencyName(): (code: string) => string {
  const { manner } = useBusiness()
  const names = new Intl.DisplayNames(manner.locale, { type: 'currency' })
  return (code) => `${names.of(code) ?? code} (${code})`
}

/** As options, in the order in which they are read; what is chosen is always among them. */
export function optionsOf(codes: readonly string[], chosen: string, name: (code: string) => string) {
  const all = codes.includes(chosen) ? codes : [...codes, chosen]
  return all.map((value) => ({ value, name: name(value) })).toSorted((one, other) => one.name.localeCompare(other.name))
}
