import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Business } from '../../tests/world/business.ts'
import { type Arrived, type MailServer, openMailServer } from '../../tests/world/mail-server.ts'
import { type Browser, employ, hire, openBrowser, PASSWORD, signedIn } from '../../tests/world/person.ts'
import { openWorld, type World } from '../../tests/world/world.ts'
import { openLog } from '../platform/log.ts'
import { mailerTo } from '../platform/mailer.ts'

let world: World
let salon: Business
let owner: Browser
beforeAll(async () => {
  world = await openWorld()
  salon = await world.openBusiness()
  owner = await signedIn(world, salon, 'owner@salon.test', { role: 'owner' })
})
afterAll(() => world.close())

describe('a lost password', () => {
  test('is replaced by a link that the owner hands over; it works once, and old sessions are over', async () => {
    const browser = await signedIn(world, salon, 'lost@salon.test', { role: 'receptionist' })
    const { items } = (await owner.ask('GET', '/api/v1/members')).json as { items: { id: string; user: { email: string } }[] }
    const id = items.find(({ user }) => user.email === 'lost@salon.test')?.id ?? ''
    const { status, json } = await owner.ask('POST', `/api/v1/members/${id}/reset-link`)
    expect(status).toBe(200)
    const { link } = json as { link: string }
    expect(link).toMatch(/^http:\/\/puntual\.test\/clave\?token=/)
    const body = { token: new URL(link).searchParams.get('token'), newPassword: 'mi nueva clave' }
    const reset = () => openBrowser(world).ask('POST', '/api/auth/reset-password', { body })
    expect((await reset()).status).toBe(200)
    expect((await reset()).status).toBe(410)
    const { json: acts } = await owner.ask('GET', '/api/v1/audit?limit=2')
    expect(acts).toMatchObject({ items: [{ action: 'password.changed' }, { action: 'member.reset-link' }] })
    expect((await browser.ask('GET', '/api/v1/me')).status).toBe(401)
    expect((await openBrowser(world).signIn('lost@salon.test')).status).toBe(401)
    expect((await openBrowser(world).signIn('lost@salon.test', 'mi nueva clave')).status).toBe(200)
  })

  test('of somebody who signs in elsewhere too is not the owner’s to replace: they would be that person there', async () => {
    const clinic = await world.openBusiness()
    await employ(world, clinic, 'both@salon.test', { role: 'owner' })
    const id = await employ(world, salon, 'both@salon.test', { role: 'receptionist' })
    expect((await owner.ask('POST', `/api/v1/members/${id}/reset-link`)).json).toMatchObject({
      status: 409,
      type: '/api/docs#belongs-elsewhere',
    })
    await hire(world.app, { email: 'root@host.test', password: PASSWORD })
    const operator = openBrowser(world, salon.organization.slug)
    await operator.signIn('root@host.test')
    expect((await operator.ask('POST', `/api/v1/members/${id}/reset-link`)).status).toBe(200)
  })
})

describe('with a mail server', () => {
  let post: MailServer
  let mailing: World
  let shop: Business
  beforeAll(async () => {
    post = await openMailServer()
    const log = await openLog({ level: 'silent', format: 'json' })
    mailing = await openWorld({ mailer: mailerTo(post.url, 'Puntual <puntual@salon.test>', log) })
    shop = await mailing.openBusiness({ name: 'Peluquería Ñandú' })
  })
  afterAll(async () => {
    await mailing.close()
    await post.close()
  })
  const linkIn = ({ text }: Arrived): string => /http:\S+/.exec(text)?.[0] ?? ''

  test('an invitation arrives as a letter, also when it was asked for with a key', async () => {
    const boss = await signedIn(mailing, shop, 'boss@shop.test', { role: 'owner' })
    for (const headers of [{}, { 'idempotency-key': 'mailed' }]) {
      const { json } = await boss.ask('POST', '/api/v1/invitations', { body: { email: 'new@shop.test', role: 'admin' }, headers })
      const letter = await post.next()
      expect(json).toMatchObject({ mailed: true, link: linkIn(letter) })
      expect(letter.to).toBe('new@shop.test')
      expect(letter.text).toContain('Peluquería Ñandú te invita a su agenda')
    }
  })

  test('whoever lost their password gets a link; whoever is unknown gets the same answer and no letter', async () => {
    await employ(mailing, shop, 'forgot@shop.test', { role: 'receptionist' })
    const before = post.letters.length
    const ask = (email: string) =>
      openBrowser(mailing).ask('POST', '/api/auth/request-password-reset', { body: { email, redirectTo: '/clave' } })
    const [unknown, known] = [await ask('nobody@shop.test'), await ask('forgot@shop.test')]
    expect(unknown.json).toEqual(known.json)
    const letter = await post.next()
    expect(letter.to).toBe('forgot@shop.test')
    expect(post.letters).toHaveLength(before + 1)
    const body = { token: new URL(linkIn(letter)).searchParams.get('token'), newPassword: 'mi nueva clave' }
    expect((await openBrowser(mailing).ask('POST', '/api/auth/reset-password', { body })).status).toBe(200)
    expect((await openBrowser(mailing).signIn('forgot@shop.test', 'mi nueva clave')).status).toBe(200)
  })

  test('nobody’s mailbox is filled by asking over and over', async () => {
    const ask = () => openBrowser(mailing).ask('POST', '/api/auth/request-password-reset', { body: { email: 'full@shop.test' } })
    const statuses = [(await ask()).status, (await ask()).status, (await ask()).status, (await ask()).status]
    expect(statuses).toEqual([200, 200, 200, 429])
  })
})

test('a mail server that does not answer costs the letter, not the invitation', async () => {
  const log = await openLog({ level: 'silent', format: 'json' })
  const mute = await openWorld({ mailer: mailerTo('smtp://127.0.0.1:9', 'Puntual <p@salon.test>', log) })
  const shop = await mute.openBusiness()
  const boss = await signedIn(mute, shop, 'boss@mute.test', { role: 'owner' })
  const { status, json } = await boss.ask('POST', '/api/v1/invitations', { body: { email: 'new@mute.test', role: 'admin' } })
  expect({ status, json }).toMatchObject({ status: 201, json: { mailed: false, link: expect.stringContaining('/invitacion/') as unknown } })
  await mute.close()
})
