/** An emulator that kept its account from an earlier start kept an earlier address with it. One that knows none yet refuses, and needs it not. */
export async function updateInboundUrl(emulatorUrl: string, accountSid: string, inboundUrl: string): Promise<void> {
  await fetch(`${emulatorUrl}/emulator/accounts`, { method: 'POST', body: JSON.stringify({ sid: accountSid, inboundUrl }) })
}
