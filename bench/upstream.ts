import type { SeparateEmulator } from '../tests/processes/emulator.ts'

/** Empties the emulator, which from now on takes so long to answer. */
export async function resetUpstream(emulator: SeparateEmulator, latencyMs: number): Promise<void> {
  await knock(emulator, 'reset')
  await setLatency(emulator, latencyMs)
}

export function setLatency(emulator: SeparateEmulator, latencyMs: number): Promise<void> {
  return knock(emulator, 'faults', { latencyMs })
}

/** The list of phones tells how many there are without the whole ledger, which would cost the emulator more than the messages did. */
export async function countOf({ url }: SeparateEmulator): Promise<number> {
  const { phoneCount } = (await (await fetch(`${url}/emulator/conversations`)).json()) as { phoneCount: number }
  return phoneCount
}

async function knock({ url }: SeparateEmulator, door: string, body: Record<string, unknown> = {}): Promise<void> {
  await fetch(`${url}/emulator/${door}`, { method: 'POST', body: JSON.stringify(body) })
}
