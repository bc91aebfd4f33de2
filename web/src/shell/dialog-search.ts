/** What lies over a page, so that a reload, a link and the back button keep it: an appointment, a booking, a move. */
export interface DialogSearch {
  cita?: string
  /** `1`, or where somebody tapped: `2026-11-12T15:00`, with `~` and the professional. */
  nueva?: string
  mover?: string
}

export function dialogSearch(search: Record<string, unknown>): DialogSearch {
  const text = (name: keyof DialogSearch) =>
    typeof search[name] === 'string' || typeof search[name] === 'number' ? { [name]: String(search[name]) } : {}
  return { ...text('cita'), ...text('nueva'), ...text('mover') }
}
