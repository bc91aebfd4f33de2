/* global HTMLSelectElement, document, history, location, setInterval */
import { Book } from './book.js'
import { onSenderChosen, showChat } from './chat.js'
import { byId, element } from './dom.js'
import { atMostEvery, describeUser, fetchConversation, fetchPhones, listen } from './emulator-link.js'
import { hour, writeAddress, figure } from './format.js'
import { preferredLanguage, rememberLanguage, writePage } from './language.js'
import { showLives } from './lives.js'
import { excerptOf } from './message-text.js'
import { avatar, onPhoneChosen, showPhones } from './phone-list.js'
import { openChat, prepareTabs } from './tabs.js'
import { words } from './words.js'

/** @typedef {import('./book.js').Changes} Changes */
/** @typedef {import('./book.js').Message} Message */

const REFRESH_PAUSE_MS = 1_000

const book = new Book()
let language = preferredLanguage()
/** What changes while the rest is being read, which may be older. @type {Changes[] | undefined} */
let meanwhile
const said = () => words[language]

function show() {
  const phone = book.phone()
  document.body.classList.toggle('is-empty', phone === undefined)
  byId('habits').hidden = phone === undefined
  byId('receipts').setAttribute('aria-checked', String(phone?.readReceipts ?? true))
  byId('switch-phone').replaceChildren(...(phone === undefined ? [] : [avatar(phone.phone)]), element('span', 'unseen', said().switchPhone))
  showPhones(book, said())
  showLives(book, said())
  showChat(book, said())
}

const refresh = atMostEvery(() => void catchUp(readEverything), REFRESH_PAUSE_MS)

/** @param {() => Promise<void>} read */
async function catchUp(read) {
  meanwhile = []
  await read().catch(() => undefined) // without connection: everything is read again once it is back
  for (const changes of meanwhile ?? []) book.apply(changes)
  meanwhile = undefined
  show()
}

async function readEverything() {
  book.replacePhones(await fetchPhones())
  await readConversation()
}

async function readConversation() {
  if (book.selected !== undefined) book.replaceMessages(await fetchConversation(book.selected))
}

/** @param {Changes} changes */
function take(changes) {
  meanwhile?.push(changes)
  const fresh = book.apply(changes)
  if (book.selected === undefined) refresh()
  show()
  tell(fresh)
}

/** Says it once to who listens to the page instead of looking at it. @param {Message[]} fresh */
function tell(fresh) {
  const [only, ...others] = fresh
  if (only === undefined) return
  const news = said().news(writeAddress(only.phone, said()), excerptOf(only, said()))
  byId('news').textContent = others.length === 0 ? news : said().manyNews(figure(fresh.length, said()))
}

/** @param {string} phone */
function select(phone) {
  if (phone === book.selected) return
  book.select(phone)
  history.replaceState(null, '', `#${phone}`)
  show()
  void catchUp(readConversation)
}

function speak() {
  writePage(language)
  byId('clock').textContent = hour(Date.now(), said())
  show()
}

function prepareControls() {
  const choice = byId('language')
  if (choice instanceof HTMLSelectElement) {
    choice.value = language
    choice.addEventListener('change', () => {
      language = /** @type {import('./words.js').Language} */ (choice.value)
      rememberLanguage(language)
      speak()
    })
  }
  byId('search').addEventListener('input', show)
  byId('receipts').addEventListener('click', () => void toggleReceipts())
  onPhoneChosen((phone) => select(phone))
  byId('phones').addEventListener('click', openChat)
  onSenderChosen((sender) => {
    book.sender = sender
    show()
  })
}

async function toggleReceipts() {
  const phone = book.phone()
  if (phone === undefined) return
  await describeUser(phone.phone, !phone.readReceipts)
  book.setReceipts(phone.phone, !phone.readReceipts)
  show()
}

book.select(location.hash.slice(1) || undefined)
prepareControls()
prepareTabs()
speak()
setInterval(() => (byId('clock').textContent = hour(Date.now(), said())), 5_000)
listen({
  connected: () => {
    byId('lost').hidden = true
    refresh()
  },
  lost: () => (byId('lost').hidden = false),
  changes: take,
  stale: refresh,
})
