import type { Content } from '../content/content.ts'
import { ACCOUNT, officialClient, TOKEN } from './official-client.ts'
import { get } from './requests.ts'

/** A template WhatsApp has nothing against. */
export const REMINDER = {
  friendlyName: 'Cita recordatorio',
  language: 'es',
  variables: { 1: 'Karen', 2: 'lunes 9 de marzo', 3: '15:00', 4: 'A7' },
  types: {
    'twilio/quick-reply': {
      body: 'Hola, {{1}}. Te esperamos el {{2}} a las {{3}}. Responde si necesitas otro horario.',
      actions: [
        { type: 'QUICK_REPLY', title: 'Confirmar', id: 'confirm:{{4}}' },
        { type: 'QUICK_REPLY', title: 'Cancelar', id: 'cancel:{{4}}' },
      ],
    },
    'twilio/text': { body: 'Hola, {{1}}. Te esperamos el {{2}} a las {{3}}. Responde si necesitas otro horario.' },
  },
}

export function template(change: Partial<Content> = {}): Content {
  return {
    sid: `HX${'1'.repeat(32)}`,
    accountSid: ACCOUNT,
    ...REMINDER,
    createdAt: 1,
    updatedAt: 1,
    approval: null,
    languageMissing: false,
    ...change,
  }
}

/** A create request of the Content API as it goes over the wire. */
export function postJson(url: string, path: string, body: unknown) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return get(url, path, `${ACCOUNT}:${TOKEN}`, { method: 'POST', body: text })
}

export async function createTemplate(url: string, change: object = {}): Promise<string> {
  const { sid } = await officialClient(url).content.v1.contents.create(wording(change))
  return sid
}

export function submitTemplate(url: string, sid: string) {
  const { approvalCreate } = officialClient(url).content.v1.contents(sid)
  return approvalCreate.create(asWritten({ name: 'reminder', category: 'UTILITY' }))
}

export async function approvalOf(url: string, sid: string): Promise<unknown> {
  const { whatsapp } = await officialClient(url).content.v1.contents(sid).approvalFetch().fetch()
  return whatsapp
}

export function wording(change: object = {}): never {
  return asWritten({ ...REMINDER, ...change })
}

/** As programs write it: the SDK's types ask for instances of its classes, and know no `twilio/text`, which is what the API wants. */
function asWritten(request: object): never {
  return request as never
}
