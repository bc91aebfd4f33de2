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
