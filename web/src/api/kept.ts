interface Kept {
  recall: (name: string) => unknown
  /** Nothing, to forget it. */
  keep: (name: string, value: unknown) => void
}

const OURS = 'puntual.'

/** Where it may not (a private window, a full store), it is simply forgotten: nothing depends on it being remembered. */
function keptIn(storage: () => Storage): Kept {
  return {
    recall: (name) => {
      try {
        return JSON.parse(storage().getItem(OURS + name) ?? 'null') as unknown
      } catch {
        return null
      }
    },
    keep: (name, value) => {
      try {
        if (value === null || value === undefined) storage().removeItem(OURS + name)
        else storage().setItem(OURS + name, JSON.stringify(value))
      } catch {
        // See above.
      }
    },
  }
}

/** Something this browser remembers. */
export const { recall, keep } = keptIn(() => localStorage)

/** Something this tab remembers until it is closed, reloads included; the tab beside it knows nothing of it, nor who comes tomorrow. */
export const { recall: recallInTab, keep: keepInTab } = keptIn(() => sessionStorage)

/** Whoever leaves takes along what they typed: the next person at this screen may be another. */
export function forgetInTab(): void {
  try {
    for (const name of Object.keys(sessionStorage)) if (name.startsWith(OURS)) sessionStorage.removeItem(name)
  } catch {
    // Then nothing was kept.
  }
}

/** What a tab keeps is of one person. Answers whether it was of another until now: of them nothing is kept any more. */
export function keepFor(userId: string): boolean {
  const former = recallInTab('user')
  if (former === userId) return false
  forgetInTab()
  keepInTab('user', userId)
  return former !== null
}

/** At the beginning and with another page, so that nothing of whoever was here stays on the screen. */
export function beginAnew(): Promise<never> {
  location.assign('/')
  return new Promise(() => {})
}
