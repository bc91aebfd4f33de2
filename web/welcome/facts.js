/* global fetch */

/**
 * @typedef {{ phoneUrl: string | null,
 *   whatsapp: { state: 'emulator' | 'account' | 'not-configured', missing: string[] } }} Facts
 */

/** What the page may know of this installation; undefined while nobody answers. @returns {Promise<Facts | undefined>} */
export async function fetchFacts() {
  try {
    const answer = await fetch('/welcome.json')
    return answer.ok ? await answer.json() : undefined
  } catch {
    return undefined
  }
}
