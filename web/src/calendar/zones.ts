import { minutesBetween, toLocal } from './local.ts'

/** The zones of the countries where Puntual is at home, the most peopled first, as CLDR has them. */
const byCountry: Record<string, string> = {
  AR: 'America/Argentina/Buenos_Aires America/Argentina/Cordoba America/Argentina/Mendoza America/Argentina/Salta America/Argentina/Tucuman America/Argentina/Ushuaia',
  BO: 'America/La_Paz',
  BR: 'America/Sao_Paulo America/Bahia America/Belem America/Cuiaba America/Fortaleza America/Manaus America/Noronha America/Porto_Velho America/Recife America/Rio_Branco',
  CL: 'America/Santiago America/Punta_Arenas Pacific/Easter',
  CO: 'America/Bogota',
  CR: 'America/Costa_Rica',
  DO: 'America/Santo_Domingo',
  EC: 'America/Guayaquil Pacific/Galapagos',
  ES: 'Europe/Madrid Atlantic/Canary Africa/Ceuta',
  GT: 'America/Guatemala',
  HN: 'America/Tegucigalpa',
  MX: 'America/Mexico_City America/Monterrey America/Tijuana America/Cancun America/Hermosillo America/Chihuahua America/Ciudad_Juarez America/Mazatlan America/Merida',
  NI: 'America/Managua',
  PA: 'America/Panama',
  PE: 'America/Lima',
  PY: 'America/Asuncion',
  SV: 'America/El_Salvador',
  US: 'America/New_York America/Chicago America/Denver America/Los_Angeles America/Phoenix America/Puerto_Rico America/Anchorage Pacific/Honolulu',
  UY: 'America/Montevideo',
  VE: 'America/Caracas',
}

/** Those of a country, and all others. */
export function zonesOf(country: string): { near: readonly string[]; others: readonly string[] } {
  const near = byCountry[country]?.split(' ') ?? []
  return { near, others: Intl.supportedValuesOf('timeZone').filter((zone) => !near.includes(zone)) }
}

/** «UTC−5», as it is now. */
export function sayOffset(timeZone: string): string {
  const now = new Date()
  const minutes = minutesBetween(toLocal(now, 'UTC'), toLocal(now, timeZone))
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}
