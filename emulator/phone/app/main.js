/* global HTMLSelectElement, document, history, location, setInterval */
import { avatar } from './avatar.js'
import { Book } from './book.js'
import { toggleLead } from './bubble.js'
import { onButtonTapped, onSenderChosen, prepareChat, showChat } from './chat.js'
import { prepareClock, showClock } from './clock-panel.js'
import { prepareComposer, showComposer } from './composer.js'
import { byId, element, say } from './dom.js'
import { knock, listen, Refused } from './emulator-link.js'
import { prepareFaults, showFaults } from './faults.js'
import { figure } from './format.js'
import { preferredLanguage, rememberLanguage, writePage } from './language.js'
import { showLives } from './lives.js'
import { prepareMenu } from './menu.js'
import { excerptOf } from './message-text.js'
import { prepareNewPhone } from './new-phone.js'
import { writeAddress } from './number.js'
import { onPhoneChosen, showPhones } from './phone-list.js'
import { createReader } from './reader.js'
import { prepareScenarios, showScenarios } from './scenarios.js'
import { prepareSwitches, showSwitches } from './switches.js'
import { openChat, prepareTabs } from './tabs.js'
import { prepareWebhooks, showWebhooks } from './webhook-list.js'
import { showWindow } from './window-tag.js'
import { words } from './words.js'
import { World } from './world.js'

/** @typedef {import('./book.js').Changes} Changes */
/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./scene.js').Scene} Scene */

const CLOCK_EVERY_MS = 5_000

const book = new Book()
const world = new World()
let language = preferredLanguage()
/** @returns {Scene} */
const scene = () => ({ book, world, said: words[language] })
const parts = [showPhones, showSwitches, showFaults, showScenarios, showLives, showWebhooks, showWindow, showComposer, showChat, showClock]

function show() {
  const phone = book.phone()
  document.body.classList.toggle('is-empty', phone === undefined)
  byId('switch-phone').replaceChildren(...(phone === undefined ? [] : [avatar(phone)]), element('span', 'unseen', scene().said.switchPhone))
  for (const part of parts) part(scene())
}

const reader = createReader(book, world, show)

/** @type {import('./scene.js').Perform} */
async function perform(place, act) {
  const { said } = scene()
  try {
    await act()
    say(place, '')
    await reader.everything()
    return true
  } catch (cause) {
    say(place, cause instanceof Refused ? said.refused(cause.message) : said.noAnswer)
    return false
  }
}

/** @param {Changes} changes */
function take(changes) {
  const fresh = reader.take(changes)
  if (book.selected === undefined) reader.soon()
  show()
  tell(fresh)
}

/** Says it once to who listens to the page instead of looking at it. @param {Message[]} fresh */
function tell(fresh) {
  const [only, ...others] = fresh
  if (only === undefined) return
  const { said } = scene()
  const write = only.isInbound ? said.newsFrom : said.news
  const news = write(writeAddress(only.phone, said), excerptOf(only, said))
  byId('news').textContent = others.length === 0 ? news : said.manyNews(figure(fresh.length, said))
}

/** @param {string} phone */
async function select(phone) {
  if (phone === book.selected) return
  book.select(phone)
  history.replaceState(null, '', `#${phone}`)
  show()
  await reader.conversation()
}

/** @param {string} phone */
async function showNew(phone) {
  await reader.everything()
  await select(phone)
  openChat()
  document.querySelector('#phones [aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  byId('write').focus()
}

/** @param {string} sid @param {number} index */
function tap(sid, index) {
  const button = book.messages().find((message) => message.sid === sid)?.rendered?.buttons[index]
  if (button?.kind === 'reply') {
    const tapped = { buttonPayload: button.payload, buttonText: button.title, originalSid: sid }
    void perform('chat-error', () => knock('inbound', { from: book.selected, to: book.sender, ...tapped }))
  } else {
    toggleLead(sid, index)
    show()
  }
}

function speak() {
  writePage(language)
  show()
}

function prepareLanguage() {
  const choice = byId('language')
  if (!(choice instanceof HTMLSelectElement)) return
  choice.value = language
  choice.addEventListener('change', () => {
    language = /** @type {import('./words.js').Language} */ (choice.value)
    rememberLanguage(language)
    speak()
  })
}

book.select(location.hash.slice(1) || undefined)
prepareLanguage()
prepareTabs()
prepareChat()
prepareMenu(scene, perform)
prepareClock(perform)
prepareFaults(scene, perform)
prepareSwitches(scene, perform)
prepareComposer(scene, perform)
prepareNewPhone(scene, showNew)
prepareScenarios(scene, { show, refresh: reader.everything })
prepareWebhooks()
onPhoneChosen((phone) => void select(phone))
byId('phones').addEventListener('click', openChat)
byId('search').addEventListener('input', show)
onButtonTapped(tap)
onSenderChosen((sender) => {
  book.sender = sender
  show()
})
speak()
setInterval(() => show(), CLOCK_EVERY_MS)
listen({
  connected: () => {
    byId('lost').hidden = true
    reader.soon()
  },
  lost: () => (byId('lost').hidden = false),
  changes: take,
  webhooks: (webhooks) => {
    world.applyWebhooks(webhooks)
    show()
  },
  stale: reader.soon,
})
