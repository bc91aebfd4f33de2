type End = 'failed' | 'undelivered'

/**
 * What may become of a message that was accepted: how it ends, and Twilio's words for it. A number that cannot be
 * reached ends `undelivered`, everything else `failed`.
 */
const failures: Readonly<Record<number, readonly [End, string]>> = {
  30001: ['failed', 'Queue overflow'],
  30002: ['failed', 'Account suspended'],
  30003: ['undelivered', 'Unreachable destination handset'],
  30004: ['undelivered', 'Message blocked'],
  30005: ['undelivered', 'Unknown destination handset'],
  30006: ['undelivered', 'Landline or unreachable carrier'],
  30007: ['undelivered', 'Message filtered'],
  30008: ['undelivered', 'Unknown error'],
  30036: ['failed', 'Validity period expired'],
  63001: ['failed', 'Channel could not authenticate the request'],
  63002: ['failed', 'Channel could not find From address'],
  63003: ['undelivered', 'Channel could not find To address'],
  63005: ['failed', 'Channel did not accept given content'],
  63007: ['failed', 'Twilio could not find a Channel with the specified From address'],
  63008: ['failed', 'Could not execute the request because the channel module has been misconfigured'],
  63009: ['failed', 'Channel provider returned an error when executing the request'],
  63010: ['failed', 'Channels - Twilio internal error'],
  63012: ['failed', 'Channel provider returned an internal service error'],
  63013: ['failed', 'This message send failed because it violates channel provider policy'],
  63014: ['undelivered', 'Blocked by user action'],
  63015: ['failed', 'Channel Sandbox can only send messages to phone numbers that have joined the Sandbox'],
  63016: ['failed', 'Failed to send freeform message because you are outside the allowed window'],
  63017: ['failed', 'Rate limit exceeded'],
  63018: ['failed', 'Rate limit exceeded for Channel'],
  63019: ['failed', 'Media failed to download'],
  63020: ['failed', 'The business did not accept the Twilio invitation or its account has an error'],
  63021: ['failed', 'Channel invalid content error'],
  63022: ['failed', 'Invalid vname certificate'],
  63023: ['failed', 'Channel generic error'],
  63024: ['undelivered', 'Invalid message recipient'],
  63025: ['failed', 'Media already exists'],
  63026: ['failed', 'Message flagged as spam'],
  63027: ['failed', 'Template does not exist for a language and locale'],
  63028: ['failed', 'Number of parameters provided does not match the expected number of parameters'],
  63029: ['undelivered', 'The receiver failed to download the template'],
  63030: ['failed', 'Unsupported parameter for type of channels message'],
  63031: ['failed', 'Channels message cannot have same From and To'],
  63032: ['undelivered', 'We cannot send this message to this user because of a WhatsApp limitation'],
  63034: ['failed', 'Media exceeds size limit'],
  63037: ['failed', 'Media download failed'],
  63040: ['failed', 'Template rejected'],
  63041: ['failed', 'Template paused'],
  63042: ['failed', 'Template disabled'],
  63049: ['undelivered', 'Meta chose not to deliver this WhatsApp marketing message'],
  63051: ['failed', 'WhatsApp Business Account is locked'],
  63062: ['failed', 'Marketing Messages API terms were not accepted'],
}

/** Every code with which an accepted message may end. */
export const failureCodes: readonly number[] = Object.keys(failures).map(Number)

export function failureOf(code: number): { end: End; message: string } {
  const [end, message] = failures[code] ?? ['failed', 'Unknown error']
  return { end, message }
}
