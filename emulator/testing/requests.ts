import { ACCOUNT, SENDER, TOKEN } from './official-client.ts'

const greeting = { To: 'whatsapp:+573152084471', From: SENDER, Body: 'Hola, Karen.' }

/** A create request as it goes over the wire; an undefined field is left out. */
export function create(
  url: string,
  fields: Record<string, string | undefined> = {},
  credentials = `${ACCOUNT}:${TOKEN}`,
  signal?: AbortSignal,
) {
  const form = new URLSearchParams()
  const given: Record<string, string | undefined> = { ...greeting, ...fields }
  for (const [name, value] of Object.entries(given)) if (value !== undefined) form.set(name, value)
  return get(url, `/2010-04-01/Accounts/${ACCOUNT}/Messages.json`, credentials, { method: 'POST', body: form, ...(signal && { signal }) })
}

export function get(url: string, path: string, credentials = `${ACCOUNT}:${TOKEN}`, init: RequestInit = {}) {
  return fetch(url + path, { ...init, headers: { authorization: `Basic ${btoa(credentials)}` } })
}

export function knock(url: string, door: string, body: unknown) {
  return fetch(`${url}/emulator/${door}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) })
}

export async function look(url: string, door: string): Promise<unknown> {
  return (await fetch(`${url}/emulator/${door}`)).json()
}

export interface LedgerEntry {
  sid: string
  to: string
  from: string
  body: string
  errorCode: number | null
  acceptedAt: string
  status: string
}

export async function ledger(url: string): Promise<LedgerEntry[]> {
  return (await (await fetch(`${url}/emulator/ledger`)).json()) as LedgerEntry[]
}
