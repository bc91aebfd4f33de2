/**
 * How long to wait, in milliseconds, after the given number of tries: 1, 2, 4 … s, at most 60 s, spread by chance
 * (0 to 1) over the upper half, so that a crowd turned away together does not come back together.
 */
export function retryDelay(tries: number, chance: number): number {
  const ceiling = Math.min(60_000, 1_000 * 2 ** (tries - 1))
  return Math.round(ceiling * (0.5 + chance / 2))
}
