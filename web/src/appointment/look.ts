import type { Schemas } from '@puntual/contract'

type Appointment = Schemas['Appointment']

/** How an appointment is drawn: certainty fills the circle. */
export type Look = 'pending' | 'open' | 'yes' | 'declined' | 'came' | 'missed' | 'gone'

/** A booked appointment is shown by what its client said, which is what staff ask about it. */
export function lookOf({ status, clientResponse }: Pick<Appointment, 'status' | 'clientResponse'>): Look {
  switch (status) {
    case 'pending':
      return 'pending'
    case 'confirmed':
      return ({ none: 'open', confirmed: 'yes', declined: 'declined' } as const)[clientResponse]
    case 'completed':
      return 'came'
    case 'no_show':
      return 'missed'
    case 'cancelled':
      return 'gone'
  }
}

/** Only what is still to come can be given another hour. */
export function canMove({ status }: Pick<Appointment, 'status'>): boolean {
  return status === 'pending' || status === 'confirmed'
}
