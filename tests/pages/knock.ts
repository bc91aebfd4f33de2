/** Asks the twin for something, at the door beside its phone page. */
export function knock(phone: string, door: string, body: object): Promise<Response> {
  return fetch(new URL(`/emulator/${door}`, phone), { method: 'POST', body: JSON.stringify(body) })
}
