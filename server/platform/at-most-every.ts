/** Passes the first call on at once, and then at most one a period, telling how many were kept back since the one before. */
export function atMostEvery<T>(periodMs: number, pass: (value: T, keptBack: number) => void): (value: T) => void {
  let passedAt = -Infinity
  let keptBack = 0
  return (value) => {
    const now = performance.now()
    if (now - passedAt < periodMs) {
      keptBack += 1
      return
    }
    pass(value, keptBack)
    passedAt = now
    keptBack = 0
  }
}
