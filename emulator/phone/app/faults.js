import { byId, element, keyOf, reconcile, writeText } from './dom.js'
import { knock } from './emulator-link.js'
import { faultsOn } from './world.js'

/** @typedef {import('./scene.js').Scene} Scene */
/** @typedef {import('./scene.js').Perform} Perform */

/** The faults a page offers, each by its name at the door. */
const offered = /** @type {const} */ ([
  'dropAfterAcceptRate',
  'rate429',
  'rate500',
  'callback.duplicate',
  'callback.drop',
  'callback.reorder',
])

/** @param {Scene} scene */
export function showFaults({ world, said }) {
  const on = faultsOn(world.faults)
  reconcile(byId('faults'), offered, {
    key: (name) => name,
    create: () => element('button', 'chip'),
    update: (node, name) => {
      writeText(node, said.faults[name])
      node.setAttribute('aria-pressed', String(on.includes(name)))
    },
  })
  const written = on.map((name) => said.faults[/** @type {keyof typeof said.faults} */ (name)] ?? name)
  writeText(byId('faults-on'), written.length === 0 ? said.faultsNone : said.faultsOn(written.join(', ')))
  byId('faults-on').classList.toggle('alarm', written.length > 0)
  byId('faults-off').hidden = written.length === 0
  byId('fault-tag').hidden = written.length === 0
  writeText(byId('fault-tag-words'), written.length === 0 ? '' : said.faultsOn(written.join(', ')))
}

/** @param {() => Scene} scene @param {Perform} perform */
export function prepareFaults(scene, perform) {
  byId('faults').addEventListener('click', ({ target }) => {
    const name = keyOf(target)
    if (name === undefined) return
    const rate = faultsOn(scene().world.faults).includes(name) ? 0 : 1
    void perform('faults-error', () => knock('faults', asked([name], rate)))
  })
  byId('faults-off').addEventListener('click', () => {
    byId('faults').querySelector('button')?.focus()
    void perform('faults-error', () => knock('faults', asked(faultsOn(scene().world.faults), 0)))
  })
}

/** @param {readonly string[]} names @param {number} rate */
function asked(names, rate) {
  const entries = names.map((name) => /** @type {const} */ ([name, rate]))
  const ofCallbacks = entries.filter(([name]) => name.startsWith('callback.')).map(([name]) => [name.slice('callback.'.length), rate])
  const others = entries.filter(([name]) => !name.startsWith('callback.'))
  return { ...Object.fromEntries(others), ...(ofCallbacks.length === 0 ? {} : { callback: Object.fromEntries(ofCallbacks) }) }
}
