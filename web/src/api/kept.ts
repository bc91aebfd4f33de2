/** Something this browser remembers. Where it may not (a private window, a full store), it is simply forgotten. */
export function recall(name: string): unknown {
  try {
    return JSON.parse(localStorage.getItem(`puntual.${name}`) ?? 'null')
  } catch {
    return null
  }
}

export function keep(name: string, value: unknown): void {
  try {
    if (value === null || value === undefined) localStorage.removeItem(`puntual.${name}`)
    else localStorage.setItem(`puntual.${name}`, JSON.stringify(value))
  } catch {
    // Nothing depends on it being remembered.
  }
}
