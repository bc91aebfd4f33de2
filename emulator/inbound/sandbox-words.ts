/** The number all of Twilio's sandboxes share. */
export const SANDBOX = '+14155238886'

/** Joining it is good for three days. */
export const SANDBOX_LASTS_MS = 3 * 86_400_000

/** What a phone writes to the sandbox to hear from it. */
export const JOIN_WORDS = 'join amber-otter'

export function isSandbox(sender: string | null): boolean {
  return sender === SANDBOX
}
