/** What a provider reports of one attempt, as it came. */
export interface Callback {
  /** The provider's id of the message. */
  providerId: string
  /** In the provider's own word. */
  status: string
  errorCode: number | null
  /** Every field, also those that nobody knows yet. */
  form: Record<string, string | string[]>
}

/** How far a message came. */
export type Progress = 'sent' | 'failed' | 'delivered' | 'read'

/** What Twilio's words mean. It reports only on what it has taken, so those before `sent` say as much. */
const progressOfWord = new Map<string, Progress>([
  ['accepted', 'sent'],
  ['scheduled', 'sent'],
  ['queued', 'sent'],
  ['sending', 'sent'],
  ['sent', 'sent'],
  ['delivered', 'delivered'],
  ['read', 'read'],
  ['failed', 'failed'],
  ['undelivered', 'failed'],
  ['canceled', 'failed'],
])

/** Undefined for a word that nobody knows. */
export function progressOf({ status }: Pick<Callback, 'status'>): Progress | undefined {
  return progressOfWord.get(status)
}

export function hasArrived(callback: Pick<Callback, 'status'>): boolean {
  const progress = progressOf(callback)
  return progress === 'delivered' || progress === 'read'
}

/** The words that say that an attempt failed. */
export const failureWords = [...progressOfWord].flatMap(([word, progress]) => (progress === 'failed' ? [word] : []))
