/** A realistic week in four countries. Phones are the example numbers that Google's libphonenumber publishes for each country. */
export const demoOrganization = {
  name: 'Salón Azahar',
  slug: 'salon-azahar',
  country: 'CO',
} as const

export const demoLocations = [
  { key: 'chapinero', name: 'Chapinero', address: 'Calle 63 # 9-41, Bogotá', timeZone: 'America/Bogota', phone: '601 745 2210' },
  {
    key: 'roma',
    name: 'Roma Norte',
    address: 'Álvaro Obregón 154, Ciudad de México',
    timeZone: 'America/Mexico_City',
    phone: '+52 55 5511 2233',
  },
  { key: 'palermo', name: 'Palermo', address: 'Honduras 4812, Buenos Aires', timeZone: 'America/Argentina/Buenos_Aires', phone: null },
  { key: 'pinheiros', name: 'Pinheiros', address: 'Rua dos Pinheiros 870, São Paulo', timeZone: 'America/Sao_Paulo', phone: null },
  { key: 'providencia', name: 'Providencia', address: 'Av. Providencia 2133, Santiago', timeZone: 'America/Santiago', phone: null },
] as const

export const demoServices = [
  { key: 'corte', name: 'corte y barba', durationMinutes: 45, price: 45_000 },
  { key: 'semi', name: 'semipermanente', durationMinutes: 60, price: 60_000 },
  { key: 'pedicure', name: 'pedicure spa', durationMinutes: 45, price: 52_000 },
  { key: 'color', name: 'color y brillo', durationMinutes: 120, price: 180_000 },
  { key: 'niños', name: 'corte infantil', durationMinutes: 30, price: 28_000 },
] as const

export const demoProfessionals = [
  { key: 'luz', name: 'Luz Marina Ortiz', locations: ['chapinero'] },
  { key: 'camilo', name: 'Camilo Peña', locations: ['chapinero'] },
  { key: 'itzel', name: 'Itzel Nava', locations: ['roma'] },
  { key: 'florencia', name: 'Florencia Díaz', locations: ['palermo'] },
  { key: 'joão', name: 'João Pedro Assunção', locations: ['pinheiros'] },
  { key: 'antonia', name: 'Antonia Fuentes', locations: ['providencia'] },
] as const

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const span = (from: string, to: string) => everyDay.map((weekday) => ({ weekday, from, to }))

export const demoOpen = span('08:00', '20:00')
/** Those who have said when they eat. */
export const demoHours: Readonly<Record<string, typeof demoOpen>> = {
  luz: [...span('08:00', '13:00'), ...span('14:00', '20:00')],
  camilo: [...span('08:00', '12:00'), ...span('13:00', '20:00')],
}

/** Whose phone each is, and the language they read; the salon's own when absent. */
export const demoClients = [
  { name: "María José D'Angelo Ñáñez 💇", phoneOf: 'CO' },
  { name: 'Íñigo Zárate', phoneOf: 'MX' },
  { name: 'Karen Tatiana Restrepo de la Hoz y Villamizar del Castillo', phoneOf: 'AR' },
  { name: 'Conceição Araújo', phoneOf: 'BR', locale: 'pt-BR' },
  { name: "Aitana O'Higgins", phoneOf: 'CL' },
  { name: 'Óscar Ticona', phoneOf: 'PE' },
  { name: 'Nayeli Guamán', phoneOf: 'EC' },
  { name: 'Martín Echeverría', phoneOf: 'UY' },
  { name: 'Begoña Iturriagagoitia', phoneOf: 'ES' },
  { name: 'Zoë Brown', phoneOf: 'US', locale: 'en' },
  { name: 'Don Próspero', phoneOf: null },
] as const

export type LocationKey = (typeof demoLocations)[number]['key']

/**
 * The week: `day` counts from today at the location, `client` in the list above. The first ones are soon enough to see a
 * reminder within the hour.
 */
export const demoWeek: readonly {
  day: number
  time: string
  location: LocationKey
  professional: (typeof demoProfessionals)[number]['key']
  services: readonly (typeof demoServices)[number]['key'][]
  client: number
  status?: 'pending'
}[] = [
  { day: 1, time: '09:30', location: 'chapinero', professional: 'luz', services: ['semi', 'pedicure'], client: 0 },
  { day: 1, time: '10:00', location: 'roma', professional: 'itzel', services: ['corte'], client: 1 },
  { day: 1, time: '15:00', location: 'chapinero', professional: 'camilo', services: ['corte'], client: 5 },
  { day: 2, time: '11:15', location: 'palermo', professional: 'florencia', services: ['color'], client: 2 },
  { day: 2, time: '14:00', location: 'pinheiros', professional: 'joão', services: ['corte'], client: 3 },
  { day: 2, time: '16:30', location: 'chapinero', professional: 'luz', services: ['pedicure'], client: 6 },
  { day: 3, time: '12:00', location: 'providencia', professional: 'antonia', services: ['color'], client: 4 },
  { day: 3, time: '09:00', location: 'chapinero', professional: 'camilo', services: ['niños'], client: 10 },
  { day: 4, time: '10:30', location: 'chapinero', professional: 'luz', services: ['semi'], client: 8 },
  { day: 4, time: '17:45', location: 'roma', professional: 'itzel', services: ['semi', 'pedicure'], client: 9 },
  { day: 5, time: '13:00', location: 'palermo', professional: 'florencia', services: ['corte'], client: 7, status: 'pending' },
  { day: 6, time: '10:00', location: 'chapinero', professional: 'camilo', services: ['corte'], client: 1 },
]

/** Today in Chapinero, as it was agreed days ago: those who have said that they come, and one who did not. */
export const demoToday: readonly ((typeof demoWeek)[number] & { answered?: true; missed?: true })[] = [
  { time: '08:30', professional: 'luz', services: ['semi'], client: 2, answered: true },
  { time: '10:00', professional: 'luz', services: ['pedicure'], client: 9, answered: true },
  { time: '11:15', professional: 'luz', services: ['color'], client: 3 },
  { time: '14:30', professional: 'luz', services: ['semi'], client: 6, answered: true },
  { time: '16:00', professional: 'luz', services: ['pedicure'], client: 4 },
  { time: '17:30', professional: 'luz', services: ['color'], client: 8, answered: true },
  { time: '08:15', professional: 'camilo', services: ['niños'], client: 10 },
  { time: '09:15', professional: 'camilo', services: ['corte'], client: 7, missed: true },
  { time: '10:30', professional: 'camilo', services: ['corte'], client: 5, answered: true },
  { time: '13:30', professional: 'camilo', services: ['corte', 'niños'], client: 1 },
  { time: '15:15', professional: 'camilo', services: ['niños'], client: 0, answered: true },
  { time: '18:00', professional: 'camilo', services: ['corte'], client: 10 },
].map((visit) => ({ day: 0, location: 'chapinero', ...visit }) as (typeof demoToday)[number])
