import type { Locale } from '../calendar/locale.ts'

interface CountryDefaults {
  timeZone: string
  currency: string
  locale: Locale
}

/** What a new organization starts from in each country we know well; everything can be set otherwise. */
const countries: Record<string, CountryDefaults> = {
  AR: { timeZone: 'America/Argentina/Buenos_Aires', currency: 'ARS', locale: 'es' },
  BO: { timeZone: 'America/La_Paz', currency: 'BOB', locale: 'es' },
  BR: { timeZone: 'America/Sao_Paulo', currency: 'BRL', locale: 'pt-BR' },
  CL: { timeZone: 'America/Santiago', currency: 'CLP', locale: 'es' },
  CO: { timeZone: 'America/Bogota', currency: 'COP', locale: 'es' },
  CR: { timeZone: 'America/Costa_Rica', currency: 'CRC', locale: 'es' },
  DO: { timeZone: 'America/Santo_Domingo', currency: 'DOP', locale: 'es' },
  EC: { timeZone: 'America/Guayaquil', currency: 'USD', locale: 'es' },
  ES: { timeZone: 'Europe/Madrid', currency: 'EUR', locale: 'es' },
  GT: { timeZone: 'America/Guatemala', currency: 'GTQ', locale: 'es' },
  MX: { timeZone: 'America/Mexico_City', currency: 'MXN', locale: 'es' },
  PA: { timeZone: 'America/Panama', currency: 'USD', locale: 'es' },
  PE: { timeZone: 'America/Lima', currency: 'PEN', locale: 'es' },
  PY: { timeZone: 'America/Asuncion', currency: 'PYG', locale: 'es' },
  SV: { timeZone: 'America/El_Salvador', currency: 'USD', locale: 'es' },
  US: { timeZone: 'America/New_York', currency: 'USD', locale: 'en' },
  UY: { timeZone: 'America/Montevideo', currency: 'UYU', locale: 'es' },
  VE: { timeZone: 'America/Caracas', currency: 'VES', locale: 'es' },
}

export function defaultsOf(country: string): CountryDefaults {
  return countries[country] ?? { timeZone: 'UTC', currency: 'USD', locale: 'es' }
}
