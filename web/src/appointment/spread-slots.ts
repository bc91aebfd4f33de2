import type { Slot } from './read-slots.ts'

/** The hours of a day, each once: with whoever has the most of that day still free, so that «anybody» is not always the same person. */
export function spreadSlots(slots: readonly Slot[]): Slot[] {
  const hours = Map.groupBy(slots, ({ professionalId }) => professionalId)
  const freeOf = ({ professionalId }: Slot) => hours.get(professionalId)?.length ?? 0
  const offered = new Map<string, Slot>()
  for (const slot of slots) {
    const other = offered.get(slot.localStart)
    if (other === undefined || freeOf(slot) > freeOf(other)) offered.set(slot.localStart, slot)
  }
  return [...offered.values()]
}
