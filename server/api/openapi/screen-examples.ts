const location = {
  id: '0192f0c1-3e21-7c2f-9b66-7d2a1f0e8b12',
  name: 'Sede Chapinero',
  address: 'Cra. 13 # 54-21, Bogotá',
  timeZone: 'America/Bogota',
  phone: '+576017452210',
}
const professional = { id: '0192f0c1-5a43-7e41-9d88-9f4c3b2a0d34', name: 'Camilo Peña' }

const workWeek = [
  { weekday: 1, from: '09:00', to: '13:00' },
  { weekday: 1, from: '14:00', to: '18:00', locationId: location.id },
]

/** Examples of what the screens of the staff are made of. */
export const screenExamples: Record<string, unknown> = {
  LocalDate: '2026-12-03',
  LocalDateTime: '2026-12-03T15:00',
  LocationHours: { weekly: [{ weekday: 1, from: '09:00', to: '19:00' }] },
  LocationHoursChange: { weekly: [{ weekday: 1, from: '09:00', to: '19:00' }] },
  ProfessionalHours: { weekly: workWeek },
  ProfessionalHoursChange: { weekly: workWeek },
  AppointmentDraft: {
    locationId: location.id,
    serviceIds: ['0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23'],
    professionalId: professional.id,
    startsAt: '2026-12-03T15:00',
    client: { name: 'Íñigo Zárate', phone: '310 482 7719' },
  },
  BookingPreview: {
    startsAt: '2026-12-03T15:00:00-05:00',
    endsAt: '2026-12-03T15:45:00-05:00',
    localStart: '2026-12-03T15:00',
    localEnd: '2026-12-03T15:45',
    text: {
      kind: 'confirmation',
      body: 'Hola, Íñigo. Tu cita en Salón Azahar quedó agendada: Corte y barba, el jueves 3 de diciembre, 3:00 p. m.',
    },
    reason: null,
    waiting: null,
    plan: [
      { kind: 'reminder_24h', dueAt: '2026-12-02T20:00:00.000Z', status: 'pending', reason: null },
      { kind: 'reminder_1h', dueAt: '2026-12-03T19:00:00.000Z', status: 'pending', reason: null },
    ],
    conflicts: [
      {
        appointmentId: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3b',
        professionalId: professional.id,
        clientName: 'Óscar Peñaloza',
        localStart: '2026-12-03T15:00',
        localEnd: '2026-12-03T15:45',
      },
    ],
    nextFree: { startsAt: '2026-12-03T20:45:00.000Z', localStart: '2026-12-03T15:45' },
    costUsd: 0.0058,
  },
  FreeSlots: {
    timeZone: location.timeZone,
    items: [{ localStart: '2026-12-03T15:45', startsAt: '2026-12-03T15:45:00-05:00', professionalId: professional.id }],
  },
  ServiceIds: '0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23',
  Timeline: {
    items: [
      {
        at: '2026-12-02T23:40:00.000Z',
        type: 'booked',
        future: false,
        actor: { kind: 'api-key', name: 'Recepción' },
        message: null,
        reminder: null,
        text: null,
        detail: { startsAt: '2026-12-03T14:00:00', timeZone: 'America/Bogota' },
        reason: null,
        error: null,
      },
      {
        at: '2026-12-03T19:00:00.000Z',
        type: 'reminder_planned',
        future: true,
        actor: null,
        message: null,
        reminder: {
          id: '0192f0c1-8c65-7063-9faa-1b6e5d4c2f56',
          appointmentId: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a',
          kind: 'reminder_1h',
          dueAt: '2026-12-03T19:00:00.000Z',
          status: 'pending',
          reason: null,
          messageId: null,
        },
        text: null,
        detail: {},
        reason: null,
        error: null,
      },
    ],
  },
  NewTwilioAccount: {
    accountSid: 'AC0123456789abcdef0123456789abcdef',
    authToken: '89abcdef0123456789abcdef01234567',
    from: '+57 601 745 2210',
  },
  TwilioAccount: {
    source: 'organization',
    accountSid: 'AC0123456789abcdef0123456789abcdef',
    from: '+576017452210',
    messagingServiceSid: null,
    sandbox: false,
    connectedAt: '2026-11-30T14:12:09.000Z',
    unreadable: false,
    inboundUrl: 'http://localhost:3000/webhooks/twilio/inbound/salon-azahar',
    reports: true,
    paused: null,
  },
  NewTestMessage: { to: '310 482 7719' },
  Status: {
    worker: { seenAt: '2026-12-03T15:41:58.000Z', standing: false, since: null },
    whatsapp: { mode: 'account', enabled: true },
    emulatorPhone: null,
    lastSentAt: '2026-12-03T15:41:12.000Z',
  },
  ClientVisits: {
    items: [
      {
        clientId: '0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45',
        last: { startsAt: '2026-10-29T20:00:00.000Z', timeZone: 'America/Bogota' },
        next: { startsAt: '2026-12-03T20:00:00.000Z', timeZone: 'America/Bogota' },
      },
    ],
  },
  ClientSummary: {
    attendance: { pending: 0, confirmed: 1, cancelled: 1, completed: 6, no_show: 1 },
    last: null,
    next: null,
    consents: [{ at: '2026-11-30T14:12:09.180Z', consent: 'granted', source: 'whatsapp' }],
  },
  Absence: { id: '0192f0c1-b1a8-7396-82dd-4e917080528a', from: '2026-12-21T00:00', to: '2027-01-04T00:00', reason: 'Vacaciones' },
  NewAbsence: { from: '2026-12-21T00:00', to: '2027-01-04T00:00', reason: 'Vacaciones' },
  Agenda: {
    location,
    timeZone: location.timeZone,
    now: '2026-12-03T15:42:00.000Z',
    localNow: '2026-12-03T10:42',
    hours: [{ date: '2026-12-03', open: [{ from: '09:00', to: '19:00' }] }],
    professionals: [
      {
        ...professional,
        archived: false,
        hours: [
          {
            date: '2026-12-03',
            open: [
              { from: '09:00', to: '12:00' },
              { from: '13:00', to: '19:00' },
            ],
            absences: [{ from: '16:00', to: '17:00', reason: 'Cita médica' }],
          },
        ],
      },
    ],
    appointments: [
      {
        id: '0192f0c1-7a3e-7c55-9d1b-0d4a3f1c2b3a',
        status: 'confirmed',
        startsAt: '2026-12-03T15:00:00-05:00',
        endsAt: '2026-12-03T15:45:00-05:00',
        localStart: '2026-12-03T15:00',
        localEnd: '2026-12-03T15:45',
        timeZone: location.timeZone,
        client: { id: '0192f0c1-6b54-7f52-8e99-0a5d4c3b1e45', name: 'Íñigo Zárate', phone: '+573104827719', email: null, locale: null },
        location,
        services: [{ id: '0192f0c1-4f32-7d30-8c77-8e3b2a1f9c23', name: 'Corte y barba', durationMinutes: 45, price: 45000 }],
        professional,
        notes: null,
        clientResponse: 'none',
        revision: 2,
        createdAt: '2026-12-02T23:40:00.000Z',
        updatedAt: '2026-12-03T14:15:00.000Z',
        notice: {
          messageId: '0192f0c1-9d76-7174-80bb-2c7f6e5d3067',
          kind: 'reschedule',
          status: 'read',
          reason: null,
          error: null,
        },
      },
    ],
  },
}
