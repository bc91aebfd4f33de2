import { type Program, run } from '../tests/processes/program.ts'

/** Processes of the product that are killed and begun again. */
export class Workers {
  readonly #words: readonly string[]
  readonly #env: Readonly<Record<string, string>>
  readonly #folder: string
  readonly #running: Program[] = []
  /** By the process. */
  readonly #asleep = new Set<number>()
  /** What they complained about, beyond the ends they were given. */
  readonly complaints: string[] = []

  constructor(words: readonly string[], env: Readonly<Record<string, string>>, folder: string, count: number) {
    this.#words = words
    this.#env = env
    this.#folder = folder
    for (let number = 0; number < count; number += 1) this.#running.push(this.#begin())
  }

  get count(): number {
    return this.#running.length
  }

  /** The numbers of those that do not stand still; of all, where all do. */
  awake(): number[] {
    const all = this.#running.map((_, number) => number)
    const awake = all.filter((number) => !this.#asleep.has(this.#running[number]?.pid ?? 0))
    return awake.length > 0 ? awake : all
  }

  async kill(number: number): Promise<void> {
    const victim = this.#running[number]
    if (victim === undefined) return
    await victim.end('SIGKILL')
    this.#listenTo(victim)
    this.#running[number] = this.#begin()
  }

  /** Stands still for so long, and goes on as if nothing had happened. */
  pause(number: number, ms: number): Promise<void> {
    const pid = this.#running[number]?.pid
    if (pid === undefined) return Promise.resolve()
    process.kill(pid, 'SIGSTOP')
    this.#asleep.add(pid)
    return new Promise((resolve) =>
      setTimeout(() => {
        this.#asleep.delete(pid)
        // It may have been killed meanwhile; that ends a process which stands still, too.
        if (this.#running.some((one) => one.pid === pid)) process.kill(pid, 'SIGCONT')
        resolve()
      }, ms),
    )
  }

  async end(): Promise<void> {
    for (const program of this.#running.splice(0)) {
      await program.end('SIGTERM')
      this.#listenTo(program)
    }
  }

  #begin(): Program {
    return run('server/main.ts', this.#words, this.#env, this.#folder)
  }

  #listenTo(program: Program): void {
    const lines = program.output().split('\n')
    this.complaints.push(...lines.filter((line) => /"level":[56]0/.test(line)))
  }
}
