/** Where a business of a scenario stands: its country decides how phones, dates and languages are taken. */
export interface City {
  country: string
  timeZone: string
}

export const cities = {
  Bogotá: { country: 'CO', timeZone: 'America/Bogota' },
  'Mexico City': { country: 'MX', timeZone: 'America/Mexico_City' },
  'São Paulo': { country: 'BR', timeZone: 'America/Sao_Paulo' },
  Asunción: { country: 'PY', timeZone: 'America/Asuncion' },
} as const satisfies Record<string, City>
