/** Why an attempt failed, in the words of Twilio's connection overrides: `ct` is no connection, `rt` no answer in time. */
export type Failure = '4xx' | '5xx' | 'ct' | 'rt'

export interface Connection {
  readonly retries: number
  readonly retryOn: readonly Failure[]
  readonly connectMs: number
  readonly readMs: number
  /** For all attempts together. */
  readonly totalMs: number
}

const failures: readonly Failure[] = ['4xx', '5xx', 'ct', 'rt']

/** What the fragment of a webhook's address asks for, `#rc=2&rp=ct,5xx`; a value that makes no sense is as if it were not there. */
export function connectionOf(fragment: string): Connection {
  const given = new URLSearchParams(fragment.replace(/^#/, ''))
  return {
    retries: within(given.get('rc'), 0, 5) ?? 1,
    retryOn: policyOf(given.get('rp')) ?? ['ct'],
    connectMs: within(given.get('ct'), 100, 10_000) ?? 5_000,
    readMs: within(given.get('rt'), 100, 15_000) ?? 15_000,
    totalMs: within(given.get('tt'), 100, 15_000) ?? 15_000,
  }
}

function within(written: string | null, least: number, most: number): number | undefined {
  const value = /^\d{1,5}$/.test(written ?? '') ? Number(written) : NaN
  return value >= least && value <= most ? value : undefined
}

function policyOf(written: string | null): readonly Failure[] | undefined {
  const names = written?.split(',') ?? []
  if (names.length === 0 || !names.every((name) => name === 'all' || isFailure(name))) return undefined
  return names.includes('all') ? failures : names.filter(isFailure)
}

function isFailure(name: string): name is Failure {
  return failures.some((failure) => failure === name)
}
