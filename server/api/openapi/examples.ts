import { peopleExamples, peopleIds } from './people-examples.ts'
import { screenExamples } from './screen-examples.ts'

const ids = {
  organization: '0192f0c1-2d10-7b1e-8a55-6c1f0e9d7a01',
  location: '0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12',
  service: '0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23',
  professional: '0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34',
  client: '0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45',
  appointment: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a',
  reminder: '0192f0c1-8c65-7063-9faa-1b6e5d4c2f56',
  message: '0192f0c1-9d76-7174-80bb-2c7f6e5d3067',
  user: '0192f0c1-bf98-7289-a2dd-4e917f7f5289',
  inbound: '0192f0c1-ae87-7285-91cc-3d806f6e4178',
}

const client = {
  id: ids.client,
  name: "María José D'Angelo Ñáñez 💇",
  phone: '+573104827719',
  email: 'mariajose@example.com',
  locale: 'es',
  notes: 'Alérgica al amoníaco',
}
const location = {
  id: ids.location,
  name: 'Sede Chapinero',
  address: 'Cra. 13 # 54-21, Bogotá',
  timeZone: 'America/Bogota',
  phone: '+576017452210',
}
const service = { id: ids.service, name: 'Corte y peinado', durationMinutes: 45, price: 45000 }
const whatsapp = {
  enabled: true,
  senderName: 'Salón Azahar',
  confirmationEnabled: true,
  reminder24hEnabled: true,
  reminder1hEnabled: true,
  cancellationEnabled: true,
  rescheduleEnabled: true,
  quietHours: null,
  monthlyBudgetUsd: null,
  clientsMayCancel: true,
}
const organization = {
  name: 'Salón Azahar',
  slug: 'salon-azahar',
  locale: 'es',
  timeZone: 'America/Bogota',
  country: 'CO',
  currency: 'COP',
  retentionDays: 365,
  whatsapp,
  id: ids.organization,
  demo: false,
}
const message = {
  id: ids.message,
  appointmentId: ids.appointment,
  kind: 'confirmation',
  status: 'read',
  body: "Hola, María José D'Angelo Ñáñez 💇. Tu cita en Salón Azahar quedó agendada: Corte y peinado, el jueves 3 de diciembre a las 3:00 p. m., con Camilo Peña. Lugar: Sede Chapinero, Cra. 13 # 54-21. Te esperamos.",
  recipient: { name: client.name, phone: client.phone },
  twilioSid: 'SM8f3c1e07b2d4496a8c5e17f0b3d2a94d',
  reason: null,
  waiting: null,
  error: null,
  notice: null,
  price: '0.00500',
  priceUnit: 'USD',
  createdAt: '2026-11-30T14:12:09.214Z',
  sentAt: '2026-11-30T14:12:10.031Z',
  deliveredAt: '2026-11-30T14:12:11.480Z',
  readAt: '2026-11-30T14:15:52.907Z',
}

/** One example of each named schema. */
export const schemaExamples: Record<string, unknown> = {
  ...peopleExamples,
  Organization: organization,
  OverseenOrganization: {
    ...organization,
    messages: { due: 0, oldestDueAt: null, failed24h: 2, lastWrittenAt: '2026-12-03T15:41:12.000Z' },
  },
  WipedDemo: { beginAt: 'http://localhost:3000/comenzar?token=…' },
  NewOrganization: { name: 'Clínica Sonrisa', slug: 'clinica-sonrisa', country: 'MX' },
  InstallationHealth: {
    worker: { seenAt: '2026-12-03T14:00:00.000Z', standing: false },
    queue: { queued: 3, due: 1, oldestDueSeconds: 2, underWay: 1, uncertain: 0 },
    pausedSenders: [],
  },
  OrganizationChange: { whatsapp: { enabled: true, reminder1hEnabled: false } },
  Location: location,
  NewLocation: { name: location.name, address: location.address, timeZone: location.timeZone, phone: '601 745 2210' },
  LocationChange: { phone: '601 745 2211' },
  Service: service,
  NewService: { name: service.name, durationMinutes: 45, price: 45000 },
  ServiceChange: { price: 48000 },
  Professional: { id: ids.professional, name: 'Camilo Peña', locationIds: [ids.location] },
  NewProfessional: { name: 'Camilo Peña', locationIds: [ids.location] },
  ProfessionalChange: { locationIds: [] },
  Client: { ...client, whatsapp: { consent: 'granted' } },
  NewClient: { name: client.name, phone: '310 482 7719', email: client.email, locale: 'es', whatsapp: { consent: 'granted' } },
  ClientChange: { whatsapp: { consent: 'withdrawn' } },
  NewAppointment: {
    locationId: ids.location,
    serviceIds: [ids.service],
    professionalId: ids.professional,
    startsAt: '2026-12-03T15:00',
    notes: 'Prefiere la silla junto a la ventana',
    client: { name: client.name, phone: '310 482 7719' },
    notify: { afterSeconds: 10 },
  },
  ClientExport: {
    exportedAt: '2026-12-04T09:00:00.000Z',
    client: { ...client, whatsapp: { consent: 'granted' } },
    consents: [{ at: '2026-11-30T14:12:09.180Z', consent: 'granted', source: 'whatsapp' }],
    appointments: [],
    messages: [message],
  },
  AppointmentEvent: {
    at: '2026-11-30T14:12:09.180Z',
    actor: `user:${ids.user}`,
    by: { kind: 'user', name: 'Luisa Ortiz' },
    action: 'moved',
    detail: { from: '2026-12-03T15:00:00', to: '2026-12-03T16:30:00' },
  },
  AppointmentEdit: { startsAt: '2026-12-03T16:30', revision: 1 },
  Appointment: {
    id: ids.appointment,
    status: 'confirmed',
    startsAt: '2026-12-03T15:00:00-05:00',
    endsAt: '2026-12-03T15:45:00-05:00',
    timeZone: 'America/Bogota',
    client,
    location,
    services: [service],
    professional: { id: ids.professional, name: 'Camilo Peña' },
    notes: 'Prefiere la silla junto a la ventana',
    clientResponse: 'none',
    revision: 1,
    createdAt: '2026-11-30T14:12:09.000Z',
    updatedAt: '2026-11-30T14:12:09.000Z',
  },
  ...screenExamples,
  Reminder: {
    id: ids.reminder,
    appointmentId: ids.appointment,
    kind: 'reminder_24h',
    dueAt: '2026-12-02T20:00:00.000Z',
    status: 'pending',
    reason: null,
    messageId: null,
  },
  Template: {
    kind: 'reminder_24h',
    locale: 'es',
    body: 'Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.',
    own: true,
    buttons: [
      { action: 'confirm', title: 'Confirmar' },
      { action: 'move', title: 'Mover' },
      { action: 'decline', title: 'No puedo' },
    ],
    status: 'approved',
    category: 'UTILITY',
    rejectionReason: null,
    submittedAt: '2026-11-30T14:12:09.000Z',
    checkedAt: '2026-12-01T08:30:00.000Z',
    usable: true,
    bodyInForce:
      'Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.',
    alert: null,
  },
  TemplateChange: {
    body: 'Hola, {{name}}. Te recordamos tu cita en {{business}}: {{services}}. Fecha y hora: {{when}}. Lugar: {{place}}. Te esperamos.',
  },
  Message: message,
  InboundMessage: {
    id: ids.inbound,
    receivedAt: '2026-11-30T14:16:31.402Z',
    from: client.phone,
    body: 'Confirmar',
    meaning: 'confirm',
    clientId: ids.client,
    appointmentId: ids.appointment,
    answerMessageId: ids.message,
  },
  WhichFailed: { from: '2026-11-30T00:00:00-05:00', errorCode: 63018 },
  RetriedMessages: {
    dryRun: false,
    failed: 3,
    retried: 3,
    more: false,
    byCode: [
      {
        code: 63018,
        title: 'WhatsApp no acepta más mensajes del negocio por ahora',
        fix: 'Reintenta en unas horas; si se repite, pide en Twilio un tope mayor.',
        messages: 3,
      },
    ],
  },
  MessageWithEvents: {
    ...message,
    events: [
      { at: '2026-11-30T14:12:10.031Z', type: 'sent', detail: {} },
      { at: '2026-11-30T14:12:11.480Z', type: 'delivered', detail: {} },
      { at: '2026-11-30T14:15:52.907Z', type: 'read', detail: {} },
    ],
  },
}

/** Bodies that have no name of their own, by operation. */
export const bodyExamples: Record<string, unknown> = {
  confirmAppointment: { notify: true },
  cancelAppointment: { reason: 'Se va de viaje esa semana' },
  undoAppointment: { revision: 2 },
  noteClientResponse: { response: 'confirmed' },
  sendNotice: { kind: 'confirmation' },
  completeAppointment: {},
  markNoShow: {},
  eraseClient: {},
  retryMessage: {},
  giveResetLink: {},
  createApiKey: { name: 'Página web', role: 'receptionist' },
}

/** The id in a path, by the path's first word. */
export const idExamples: Record<string, string> = {
  locations: ids.location,
  services: ids.service,
  professionals: ids.professional,
  clients: ids.client,
  appointments: ids.appointment,
  messages: ids.message,
  ...peopleIds,
  operator: ids.organization,
}

/** Of parameters, by name. */
export const parameterExamples: Record<string, unknown> = {
  id: ids.appointment,
  from: '2026-12-03T00:00:00-05:00',
  to: '2026-12-04T00:00:00-05:00',
  locationId: ids.location,
  professionalId: ids.professional,
  clientId: ids.client,
  kind: 'reminder_24h',
  locale: 'es',
  q: 'ñáñez',
  absenceId: '0192f0c1-b1a8-7396-82dd-4e917080528a',
  'Idempotency-Key': 'b7a1f3c2-5d0e-4c1b-9a86-2f4e8d7c6b5a',
}
