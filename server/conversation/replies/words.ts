/** What an answer to a client may speak of, already in their language and manner. */
export interface BusinessWords {
  /** The business, as it signs. */
  business: string
  /** To greet by; null for somebody nobody knows. */
  name: string | null
}

export interface AppointmentWords extends BusinessWords {
  name: string
  /** «jueves 3 de diciembre, 3:00 p. m.», as it stands now. */
  when: string
  /** The location's name, and its address when known. */
  place: string
  /** Of the location, to call. */
  phone: string | null
}

/** Every answer to what a client wrote or tapped. */
export interface ReplyTexts {
  confirmed: (words: AppointmentWords) => string
  /** The client cannot come, and the appointment is cancelled. */
  cancelled: (words: AppointmentWords) => string
  /** The client cannot come, and the staff is to decide. */
  declined: (words: AppointmentWords) => string
  move: (words: AppointmentWords) => string
  /** An old button, by how the appointment stands. */
  stale: Record<'moved' | 'cancelled' | 'over', (words: AppointmentWords) => string>
  foreign: (words: BusinessWords) => string
  stopped: (words: BusinessWords) => string
  started: (words: BusinessWords) => string
}
