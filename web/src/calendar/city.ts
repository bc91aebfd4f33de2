import type { Locale } from './manner.ts'

/** The city that names the zone, as people write it: «Bogotá» of America/Bogota. */
export function cityOf(timeZone: string, locale: Locale): string {
  const written = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return called[locale][written] ?? spelt[written] ?? written
}

/** Zones are named in ASCII; Intl names many of them by their country. */
const spelt: Record<string, string> = {
  Araguaina: 'Araguaína',
  Asuncion: 'Asunción',
  Belem: 'Belém',
  Bogota: 'Bogotá',
  Cancun: 'Cancún',
  'Ciudad Juarez': 'Ciudad Juárez',
  Cordoba: 'Córdoba',
  Cuiaba: 'Cuiabá',
  Eirunepe: 'Eirunepé',
  Galapagos: 'Galápagos',
  Maceio: 'Maceió',
  Mazatlan: 'Mazatlán',
  Merida: 'Mérida',
  Noronha: 'Fernando de Noronha',
  Panama: 'Panamá',
  'Rio Gallegos': 'Río Gallegos',
  Santarem: 'Santarém',
  'Sao Paulo': 'São Paulo',
  Tucuman: 'Tucumán',
}

/** Those that have a name of their own in the language. */
const called: Record<Locale, Record<string, string>> = {
  es: {
    'Bahia Banderas': 'Bahía de Banderas',
    Canary: 'Canarias',
    Easter: 'Isla de Pascua',
    Havana: 'La Habana',
    London: 'Londres',
    'Los Angeles': 'Los Ángeles',
    'Mexico City': 'Ciudad de México',
    'New York': 'Nueva York',
    'Port-au-Prince': 'Puerto Príncipe',
  },
  en: { 'Bahia Banderas': 'Bahía de Banderas', Canary: 'Canary Islands', Easter: 'Easter Island' },
  'pt-BR': {
    'Bahia Banderas': 'Bahía de Banderas',
    Canary: 'Canárias',
    Easter: 'Ilha de Páscoa',
    Havana: 'Havana',
    London: 'Londres',
    'Mexico City': 'Cidade do México',
    'New York': 'Nova York',
  },
}
