/* global AbortSignal, document, fetch */

/** @typedef {'ready' | 'starting' | 'database' | 'migrations' | 'worker' | 'lost'} State */
/** @typedef {{ ready?: boolean, checks?: Record<string, boolean> }} Answer */

const PATIENCE_MS = 10_000
const CALM_MS = 5_000
/** Whoever waits for the product to come back wants to see it at once. */
const WORRIED_MS = 1_500

/** In the order of what stands on what: without a database nobody knows about the rest. */
const parts = /** @type {const} */ (['database', 'migrations', 'worker'])

/** What an answer of /readyz means; undefined when it was none of ours. @param {Answer | undefined} answer @returns {State} */
export function stateOf(answer) {
  if (answer?.ready === true) return 'ready'
  return parts.find((part) => answer?.checks?.[part] === false) ?? 'starting'
}

/** Tells the state again and again, while somebody looks at the page. @param {(state: State) => void} tell */
export function watchReadiness(tell) {
  let timer = 0
  let asking = false
  async function look() {
    if (asking || document.hidden) return
    asking = true
    clearTimeout(timer)
    const state = await askState()
    asking = false
    tell(state)
    timer = setTimeout(() => void look(), state === 'ready' ? CALM_MS : WORRIED_MS)
  }
  document.addEventListener('visibilitychange', () => void look())
  void look()
}

/** @returns {Promise<State>} */
async function askState() {
  try {
    const answer = await fetch('/readyz', { cache: 'no-store', signal: AbortSignal.timeout(PATIENCE_MS) })
    return stateOf(await answer.json().catch(() => undefined))
  } catch {
    return 'lost'
  }
}
