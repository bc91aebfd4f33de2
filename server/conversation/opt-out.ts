/** What a whole message may say about our writing at all; anything else is about the appointment, or talk. */
export type Wish = 'stop' | 'start'

const stops = new Set([
  'baja',
  'stop',
  'alto',
  'parar',
  'sair',
  'dar de baja',
  'darme de baja',
  'quiero darme de baja',
  'quero sair',
  'unsubscribe',
])
const starts = new Set(['alta', 'start', 'voltar'])

/** Said around the word by people who are polite. */
const courtesies = /^(?:por favor|please|porfa)\s+|\s+(?:por favor|please|porfa|muchas gracias|gracias|thank you|thanks|obrigad[oa])$/g

/**
 * Whether the client asks us to stop writing, or to write again: one of the words as the whole message, whatever the case,
 * the accents, the punctuation and the courtesy. «CANCELAR», «NO» and «SÍ» are about the appointment.
 */
export function wishOf(text: string): Wish | undefined {
  const said = bare(text)
  if (stops.has(said)) return 'stop'
  return starts.has(said) ? 'start' : undefined
}

function bare(text: string): string {
  // A question is not an order: «¿alta?» asks.
  if (text.includes('?')) return ''
  const letters = text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  const words = letters.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim()
  return words.replaceAll(courtesies, '').trim()
}
