import { clean } from '../../message/wording.ts'

/** Every text the product can write to a client. */
export type KindName = 'confirmation' | 'reminder_24h' | 'reminder_1h' | 'cancellation' | 'reschedule' | 'test'

/** What a text may speak of; every value is already in the client's language and manner. */
export interface Words {
  /** The name the appointment was given, to greet by. */
  name: string
  /** The business, as it signs. */
  sender: string
  /** «corte y barba» */
  services: string
  /** «jueves 3 de diciembre, 3:00 p. m.» */
  when: string
  previousWhen: string | null
  /** The appointment is on the day the message leaves, at the location. */
  today: boolean
  /** «en 40 minutos», only when the message leaves later than planned or within 2 hours of the start. */
  distance: string | null
  professional: string | null
  /** The location's name, and its address when known. */
  place: string
  /** Of the location, to call. */
  phone: string | null
}

export type Texts = Record<KindName, (words: Words) => string>

export function cleanWords(words: Words): Words {
  const maybe = (value: string | null) => (value === null ? null : clean(value))
  return {
    name: clean(words.name),
    sender: clean(words.sender),
    services: clean(words.services),
    when: clean(words.when),
    previousWhen: maybe(words.previousWhen),
    today: words.today,
    distance: maybe(words.distance),
    professional: maybe(words.professional),
    place: clean(words.place),
    phone: maybe(words.phone),
  }
}
