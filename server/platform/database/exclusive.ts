/** Lets one task at a time through, in order of arrival. */
export class Exclusive {
  #tail: Promise<unknown> = Promise.resolve()

  /** Waits for the turn and answers the function that ends it. */
  async enter(): Promise<() => void> {
    const before = this.#tail
    const { promise, resolve } = Promise.withResolvers<undefined>()
    this.#tail = promise
    await before
    return () => resolve(undefined)
  }

  async run<T>(task: () => Promise<T>): Promise<T> {
    const leave = await this.enter()
    try {
      return await task()
    } finally {
      leave()
    }
  }
}
