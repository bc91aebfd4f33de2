/** What goes wrong on purpose. */
export interface Faults {
  latencyMs: number
}

export const noFaults: Faults = { latencyMs: 0 }
