/* global HTMLElement, KeyboardEvent, document */
import { byId } from './dom.js'

const tabs = /** @type {const} */ (['phone', 'business', 'rules'])

/** @typedef {(typeof tabs)[number]} Tab */

/** On a narrow screen one panel shows at a time: the phone, the business or the rules; and for the phone its list or its chat. */
export function prepareTabs() {
  for (const tab of tabs) byId(`tab-${tab}`).addEventListener('click', () => openTab(tab))
  byId('back').addEventListener('click', openList)
  byId('switch-phone').addEventListener('click', openList)
  byId('tabs').addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent)) return
    const next = neighbour(event.key)
    if (next === undefined) return
    event.preventDefault()
    openTab(next)
    byId(`tab-${next}`).focus()
  })
  openTab('phone')
}

export function openChat() {
  document.body.dataset['screen'] = 'chat'
}

function openList() {
  document.body.dataset['screen'] = 'list'
  const current = document.querySelector('#phones [aria-current=true]')
  if (current instanceof HTMLElement) current.focus()
}

/** @param {string} key @returns {Tab | undefined} */
function neighbour(key) {
  const here = tabs.findIndex((tab) => tab === document.body.dataset['tab'])
  const places = { ArrowRight: here + 1, ArrowLeft: here + tabs.length - 1, Home: 0, End: tabs.length - 1 }
  return key in places ? tabs[places[/** @type {keyof typeof places} */ (key)] % tabs.length] : undefined
}

/** @param {Tab} tab */
function openTab(tab) {
  document.body.dataset['tab'] = tab
  openChat()
  for (const name of tabs) {
    byId(`tab-${name}`).setAttribute('aria-selected', String(name === tab))
    byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1
  }
}
