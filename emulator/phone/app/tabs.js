/* global HTMLElement, KeyboardEvent, document */
import { byId } from './dom.js'

const tabs = /** @type {const} */ (['phone', 'business'])

/** On a narrow screen one panel shows at a time: the phone or the business, and for the phone its list or its chat. */
export function prepareTabs() {
  for (const tab of tabs) byId(`tab-${tab}`).addEventListener('click', () => openTab(tab))
  byId('back').addEventListener('click', openList)
  byId('switch-phone').addEventListener('click', openList)
  document.querySelector('[role=tablist]')?.addEventListener('keydown', (event) => {
    const isArrow = event instanceof KeyboardEvent && ['ArrowLeft', 'ArrowRight'].includes(event.key)
    if (!isArrow) return
    const other = document.body.dataset['tab'] === 'phone' ? 'business' : 'phone'
    openTab(other)
    byId(`tab-${other}`).focus()
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

/** @param {(typeof tabs)[number]} tab */
function openTab(tab) {
  document.body.dataset['tab'] = tab
  openChat()
  for (const name of tabs) {
    byId(`tab-${name}`).setAttribute('aria-selected', String(name === tab))
    byId(`tab-${name}`).tabIndex = name === tab ? 0 : -1
  }
}
