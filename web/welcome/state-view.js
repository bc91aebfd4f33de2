import { byId, write } from './dom.js'

/** @typedef {import('./readiness.js').State} State */
/** @typedef {import('./words.js').Words} Words */

/** All well is quiet; what stands still comes with what to do about it. @param {State | undefined} state @param {Words} said */
export function showState(state, said) {
  const isTrouble = state !== undefined && state !== 'ready' && state !== 'starting'
  byId('state').dataset['state'] = isTrouble ? 'trouble' : (state ?? 'checking')
  write(byId('state-text'), said[state ?? 'checking'])
  byId('trouble').hidden = !isTrouble
  if (!isTrouble) return
  write(byId('trouble-title'), said[state])
  write(byId('trouble-act'), said[`${state}Act`])
}
