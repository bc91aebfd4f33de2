/** Something this tab remembers until it is closed, reloads included; the tab beside it knows nothing of it. */
export function recallInTab(name: string): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(`puntual.${name}`) ?? 'null')
  } catch {
    return null
  }
}

export function keepInTab(name: string, value: unknown): void {
  try {
    if (value === null || value === undefined) sessionStorage.removeItem(`puntual.${name}`)
    else sessionStorage.setItem(`puntual.${name}`, JSON.stringify(value))
  } catch {
    // Nothing depends on it being remembered.
  }
}
