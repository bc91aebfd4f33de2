import { validateRequest } from 'twilio/lib/webhooks/webhooks.js'

/** Somebody who may tell us things: its token signs them, and `publicUrl` is the address under which it knows us. */
export interface WebhookSource {
  authToken: string
  publicUrl: string
}

export interface SignedRequest {
  signature: string | undefined
  /** As it came: path and query. */
  path: string
  form: URLSearchParams
}

/**
 * Whether one of the sources signed this very request. The address is ours by configuration: behind a proxy neither the Host
 * header nor the protocol says what Twilio called.
 */
export function isGenuine(sources: readonly WebhookSource[], { signature, path, form }: SignedRequest): boolean {
  if (signature === undefined) return false
  const fields = fieldsOf(form)
  return sources.some(({ authToken, publicUrl }) =>
    validateRequest(authToken, signature, `${publicUrl.replace(/\/+$/, '')}${path}`, fields),
  )
}

/** Every field, known or not, blank or not: all of them are signed. */
export function fieldsOf(form: URLSearchParams): Record<string, string | string[]> {
  const names = [...new Set(form.keys())]
  return Object.fromEntries(
    names.map((name) => {
      const values = form.getAll(name)
      return [name, values.length === 1 ? (values[0] ?? '') : values]
    }),
  )
}
