/** One round of a chore: what came due after `since` and by `until` is its own. */
export interface Round {
  since: Date
  until: Date
  /** Where whoever was at this round before had come to; undefined at its beginning. */
  place: string | undefined
  goOn: GoOn
}

/**
 * Asked between two steps, with the place that is reached: lets others work for as long as the step took. False: leave off at
 * once, somebody else goes on from the last place.
 */
export type GoOn = (place?: string) => Promise<boolean>

/** For whoever has nobody to make room for. */
export const atOnce: GoOn = () => Promise.resolve(true)

/** Something to be done again and again, by one worker at a time. Doing a step of it twice does no harm. */
export interface Chore {
  name: string
  /** A round is due at every multiple of this. */
  everyMs: number
  run(round: Round): Promise<void>
}
