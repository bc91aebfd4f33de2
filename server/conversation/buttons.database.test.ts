import { afterAll, beforeAll, expect, test } from 'vitest'
import { approveTemplates } from '../../tests/world/approve-templates.ts'
import { openReception, type Reception } from '../../tests/world/reception.ts'

let desk: Reception
beforeAll(async () => {
  desk = await openReception()
})
afterAll(() => desk.world.close())

test('Confirmar is kept with the appointment and answered once', async () => {
  const { phone, visit } = await desk.booked('Ana')
  expect(await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit), buttonText: 'Confirmar' })).toMatchObject({
    httpStatus: 200,
  })
  expect(await desk.now(visit)).toMatchObject({ clientResponse: 'confirmed', status: 'confirmed', revision: visit.revision })
  expect(await desk.answers(phone)).toEqual([
    expect.stringMatching(
      /^Gracias, Ana\. Tu cita en Salón Azahar queda confirmada: jueves 5 de marzo, \d+:00 [ap]\. m\. Lugar: Chapinero\. Te esperamos\.$/,
    ),
  ])
  const { json } = await desk.caller.ask('GET', `/appointments/${visit.id}/history`)
  expect(json).toMatchObject({ items: [{ action: 'booked' }, { action: 'client_confirmed', actor: 'client' }] })
  expect(await desk.inbounds(`clientId=${visit.client.id}`)).toMatchObject([
    {
      from: phone,
      body: 'Confirmar',
      meaning: 'confirm',
      clientId: visit.client.id,
      appointmentId: visit.id,
      answerMessageId: expect.any(String) as string,
    },
  ])
})

test('No puedo cancels, frees the slot, says so once and sends no notice beside it', async () => {
  const { phone, visit } = await desk.booked('Karen')
  await desk.world.hears({ from: phone, body: 'Hola' })
  await desk.world.work()
  expect(await desk.salon.said(visit)).toEqual(['confirmation sent'])
  await desk.world.hears({ from: phone, buttonPayload: desk.button('d', visit) })
  expect(await desk.now(visit)).toMatchObject({ status: 'cancelled', clientResponse: 'declined' })
  expect(await desk.answers(phone)).toEqual([
    expect.stringMatching(/^Gracias por avisar, Karen\. Cancelamos tu cita en Salón Azahar: .* llama al \+57 601 745 2210\.$/),
  ])
  expect(await desk.salon.said(visit)).toEqual(['confirmation sent', 'cancellation skipped not_requested', 'reply sent'])
})

test('No puedo leaves the appointment to the staff where clients may not cancel', async () => {
  await desk.salon.switches({ clientsMayCancel: false })
  const { phone, visit } = await desk.booked('Luz')
  await desk.world.hears({ from: phone, buttonPayload: desk.button('d', visit) })
  await desk.salon.switches({ clientsMayCancel: true })
  expect(await desk.now(visit)).toMatchObject({ status: 'confirmed', clientResponse: 'declined' })
  expect(await desk.answers(phone)).toEqual([expect.stringContaining('Te contactarán pronto')])
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  expect(await desk.now(visit)).toMatchObject({ clientResponse: 'confirmed' })
})

test('Mover says how to move it and changes nothing', async () => {
  const { phone, visit } = await desk.booked('Íñigo')
  await desk.world.hears({ from: phone, buttonPayload: desk.button('m', visit) })
  expect(await desk.now(visit)).toMatchObject({ status: 'confirmed', clientResponse: 'none', revision: visit.revision })
  expect(await desk.answers(phone)).toEqual([expect.stringMatching(/^Claro, Íñigo\. .* Para moverla, llama al \+57 601 745 2210/)])
})

test('the answer is in the language of the client', async () => {
  const { phone, visit } = await desk.booked('John', { locale: 'en' })
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', visit) })
  expect(await desk.answers(phone)).toContainEqual(
    expect.stringMatching(/^Thank you, John\. Your appointment at Salón Azahar is confirmed: Thursday, March 5/),
  )
})

test('a button under an old hour, a cancelled appointment or one that has passed says how it stands and changes nothing', async () => {
  const { phone, visit } = await desk.booked('Sol')
  const old = desk.button('d', visit)
  const moved = await desk.salon.moves(visit, '2026-03-06T16:30')
  await desk.world.hears({ from: phone, buttonPayload: old })
  expect(await desk.now(visit)).toMatchObject({ status: 'confirmed', clientResponse: 'none', revision: moved.revision })
  expect(await desk.answers(phone)).toContainEqual(expect.stringContaining('cambió de hora. Ahora es: viernes 6 de marzo, 4:30 p. m.'))
  await desk.salon.cancels(visit)
  desk.pause()
  await desk.world.hears({ from: phone, buttonPayload: desk.button('c', moved) })
  expect((await desk.now(visit)).clientResponse).toBe('none')
  expect((await desk.answers(phone)).at(-1)).toContain('ya está cancelada')
  expect((await desk.inbounds(`clientId=${visit.client.id}`)).map(({ meaning }) => meaning)).toEqual(['stale_button', 'stale_button'])
})

test('a button stays good when the staff only adds a note, or moves the appointment there and back', async () => {
  const { phone, visit } = await desk.booked('Nora')
  const tapped = desk.button('c', visit)
  await desk.caller.ask('PATCH', `/appointments/${visit.id}`, { body: { notes: 'ventana' } })
  await desk.salon.moves(visit, '2026-03-07T11:00')
  await desk.salon.moves(visit, visit.localStart)
  await desk.world.hears({ from: phone, buttonPayload: tapped })
  expect((await desk.now(visit)).clientResponse).toBe('confirmed')
})

test('the buttons that a client really gets say what they mean', async () => {
  await approveTemplates(desk.world, desk.salon.organization)
  const { phone, visit } = await desk.booked('Sara')
  await desk.world.work()
  const ledger = (await desk.world.ledger()) as unknown as { to: string; contentSid: string | null; contentVariables: string | null }[]
  const [sent] = ledger.filter(({ to }) => to === `whatsapp:${phone}`)
  const token = Object.values(JSON.parse(sent?.contentVariables ?? '{}') as Record<string, string>).at(-1) ?? ''
  for (const letter of ['m', 'c', 'd']) await desk.world.hears({ from: phone, buttonPayload: `${letter}.${token}` })
  // The phone shows the label of the button that carries the payload.
  expect((await desk.inbounds(`clientId=${visit.client.id}`)).map(({ body, meaning }) => [body, meaning])).toEqual([
    ['No puedo', 'decline'],
    ['Confirmar', 'confirm'],
    ['Mover', 'move'],
  ])
  expect(await desk.now(visit)).toMatchObject({ status: 'cancelled', clientResponse: 'declined' })
})
