import type { Appointment } from '../../server/appointment/appointment.ts'
import { bookAppointment, type NewAppointment } from '../../server/appointment/book-appointment.ts'
import { type AppointmentEdit, changeAppointment } from '../../server/appointment/change-appointment.ts'
import { cancelAppointment } from '../../server/appointment/settle-appointment.ts'
import type { App } from '../../server/app.ts'
import type { ApiContext } from '../../server/api/context.ts'
import type { Message } from '../../server/message/message.ts'
import type { Reminder } from '../../server/notification/reminder.ts'
import { createOrganization, type NewOrganization } from '../../server/organization/create-organization.ts'
import { createLocation } from '../../server/organization/edit-locations.ts'
import { createProfessional } from '../../server/organization/edit-professionals.ts'
import { createService } from '../../server/organization/edit-services.ts'
import type { Location, Professional, Service } from '../../server/organization/offer.ts'
import type { Organization, WhatsappSettings } from '../../server/organization/organization.ts'
import { updateOrganization } from '../../server/organization/update-organization.ts'

export interface BusinessOptions extends Partial<NewOrganization> {
  whatsapp?: Partial<WhatsappSettings>
  address?: string | null
  phone?: string | null
}

/** What a business needs of the world it is opened in. */
export interface Surroundings {
  app: App
  contextOf(organizationId: string): ApiContext
  remindersOf(appointmentId: string): Promise<Reminder[]>
  messagesOf(organizationId: string, appointmentId: string): Promise<Message[]>
}

/** A business as tests speak of it. */
export interface Business {
  organization: Organization
  ctx: ApiContext
  location: Location
  service: Service
  professional: Professional
  books(name: string, details: Partial<NewAppointment> & { at: string; phone?: string | null }): Promise<Appointment>
  moves(appointment: Appointment, to: string, more?: AppointmentEdit): Promise<Appointment>
  cancels(appointment: Appointment): Promise<Appointment>
  switches(whatsapp: Partial<WhatsappSettings>): Promise<Organization>
  /** `reminder_24h pending 2026-03-03T15:00:00.000Z`, by kind of row, oldest first. */
  plan(appointment: Appointment): Promise<string[]>
  reminders(appointment: Appointment): Promise<Reminder[]>
  /** `confirmation sent`, `reschedule skipped superseded`, oldest first. */
  said(appointment: Appointment): Promise<string[]>
  messages(appointment: Appointment): Promise<Message[]>
}

let count = 0

/** Opens a business with WhatsApp on, one location, one service of 30 minutes and one professional. */
export async function openBusiness(world: Surroundings, options: BusinessOptions = {}): Promise<Business> {
  const { whatsapp, address, phone, ...given } = options
  const { db } = world.app.database
  count += 1
  const made = await createOrganization({ db, clock: world.app.clock }, { name: 'Salón Azahar', slug: `salon-${count}`, ...given })
  const ctx = world.contextOf(made.id)
  const organization = await updateOrganization(ctx, { whatsapp: { enabled: true, ...whatsapp } })
  const location = await createLocation(ctx, { name: 'Chapinero', address: address ?? null, phone: phone ?? null })
  const service = await createService(ctx, { name: 'corte', durationMinutes: 30, price: 45_000 })
  const professional = await createProfessional(ctx, { name: 'Luz Marina' })
  return {
    organization,
    ctx,
    location,
    service,
    professional,
    books: (name, { at, phone: clientPhone = '310 482 7719', ...more }) =>
      bookAppointment(ctx, {
        locationId: location.id,
        serviceIds: [service.id],
        startsAt: at,
        ...(more.clientId === undefined ? { client: { name, phone: clientPhone } } : {}),
        ...more,
      }),
    moves: (appointment, to, more) => changeAppointment(ctx, appointment.id, { startsAt: to, ...more }),
    cancels: (appointment) => cancelAppointment(ctx, appointment.id),
    switches: (change) => updateOrganization(ctx, { whatsapp: change }),
    reminders: (appointment) => world.remindersOf(appointment.id),
    plan: async (appointment) => (await world.remindersOf(appointment.id)).map(describeReminder),
    messages: (appointment) => world.messagesOf(made.id, appointment.id),
    said: async (appointment) => (await world.messagesOf(made.id, appointment.id)).map(describeMessage),
  }
}

function describeReminder({ kind, status, reasonCode, dueAt }: Reminder): string {
  return [kind, status, ...(reasonCode === null ? [] : [reasonCode]), dueAt.toISOString()].join(' ')
}

function describeMessage({ kind, status, reasonCode }: Message): string {
  return [kind, status, ...(reasonCode === null ? [] : [reasonCode])].join(' ')
}
