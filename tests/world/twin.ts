/** Asks one of the emulator's doors for something. */
export async function knock(url: string, door: string, body: Record<string, unknown> = {}): Promise<unknown> {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(`${url}/emulator/${door}`, { method: 'POST', headers, body: JSON.stringify(body) })
  const said = await answer.text()
  if (!answer.ok) throw new Error(`The emulator's door ${door} answered ${answer.status}: ${said}`)
  return JSON.parse(said)
}

/** A message as a phone shows it. */
interface Shown {
  sid: string
  body: string
  rendered: { buttons: { title: string; payload: string }[] } | null
}

/** What a phone received and wrote, oldest first. */
export async function conversationOf(url: string, phone: string): Promise<Shown[]> {
  const answer = await fetch(`${url}/emulator/conversations/${encodeURIComponent(phone)}`)
  return ((await answer.json()) as { messages: Shown[] }).messages
}

/** Moves the emulator's clock up to that instant; whatever was due there happens on the way. It never goes back. */
export async function catchUp(url: string, instant: Date): Promise<void> {
  const { now } = (await knock(url, 'clock', { advanceMs: 0 })) as { now: string }
  const advanceMs = instant.getTime() - Date.parse(now)
  if (advanceMs > 0) await knock(url, 'clock', { advanceMs })
}
