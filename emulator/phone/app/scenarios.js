import { byId, element, icon, keyOf, reconcile, say, write, writeText } from './dom.js'
import { Refused } from './emulator-link.js'
import { plays } from './plays.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {keyof typeof plays} Play */

/** @type {{ name: Play, isStopped: boolean } | undefined} */
let playing

/** The plays, and which of them is on. @param {Scene} scene */
export function showScenarios({ book, said }) {
  const names = /** @type {Play[]} */ (Object.keys(plays))
  reconcile(byId('scenarios'), names, {
    key: (name) => name,
    create: () => element('button', 'scenario', element('span', 'title'), icon('play')),
    update: (node, name) => {
      const isOn = playing?.name === name
      write(node, 'title', said.plays[name])
      node.setAttribute('aria-label', isOn ? said.stop(said.plays[name]) : said.play(said.plays[name]))
      node.setAttribute('aria-disabled', String(book.phone() === undefined || (playing !== undefined && !isOn)))
      node.querySelector('use')?.setAttribute('href', isOn ? '#stop' : '#play')
    },
  })
}

/** @param {() => Scene} scene @param {{ refresh: () => Promise<void>, show: () => void }} page */
export function prepareScenarios(scene, { refresh, show }) {
  byId('scenarios').addEventListener('click', ({ target }) => {
    const name = /** @type {Play | undefined} */ (keyOf(target))
    if (name === undefined || scene().book.phone() === undefined) return
    if (playing?.name === name) playing.isStopped = true
    else if (playing === undefined) void play(name, scene, refresh, show)
  })
}

/** @param {Play} name @param {() => Scene} scene @param {() => Promise<void>} refresh @param {() => void} show */
async function play(name, scene, refresh, show) {
  const run = { name, isStopped: false }
  playing = run
  show()
  const stage = {
    scene,
    refresh,
    say: (/** @type {string} */ text) => say('scenario-line', text),
    count: (/** @type {string} */ text) => writeText(byId('scenario-count'), text),
    wait: (/** @type {number} */ ms) => new Promise((resolve) => setTimeout(() => resolve(undefined), ms)).then(() => undefined),
    isStopped: () => run.isStopped,
  }
  try {
    await plays[name](stage)
  } catch (cause) {
    stage.say(cause instanceof Refused ? scene().said.refused(cause.message) : scene().said.noAnswer)
  }
  stage.count('')
  playing = undefined
  await refresh()
}
