/* global addEventListener, removeEventListener */
import { arrivedAt, tapOf } from './course.js'
import { knock, knockAndGo } from './emulator-link.js'
import { calendarClock } from './format.js'
import { firstName } from './scene.js'
import { now } from './time.js'
import { fateOf } from './webhook-list.js'
import { isAccepted } from './world.js'

/** @typedef {import('./book.js').Button} Button */
/** @typedef {import('./book.js').Message} Message */
/** @typedef {import('./scene.js').Scene} Scene */
/** What a play may use: `say` is heard by everybody, `count` only seen.
 * @typedef {{ scene: () => Scene, say: (text: string) => void, count: (text: string) => void, refresh: () => Promise<void>,
 *   wait: (ms: number) => Promise<void>, isStopped: () => boolean }} Stage */

const HUSH_SECONDS = 60
const DAY_MS = 86_400_000
const BEGINS_WITHIN_MS = 2_000
const ANSWERS_WITHIN_MS = 16_000
const LOOK_EVERY_MS = 150
const declining = /no puedo|can.?t|cannot|n[ãa]o posso|cancel/i

/** What the page can play by itself on the selected phone. */
export const plays = { cannotCome, acceptAndHush, dayPasses }

/** Taps «No puedo» on the newest message that still offers it, or writes it. @param {Stage} stage */
async function cannotCome({ scene, say, wait, isStopped }) {
  const { book, said } = scene()
  const { selected: from, sender: to } = book
  const offer = offerOf(book.messages().filter(({ sender }) => sender === to))
  const name = firstName(book) ?? said.client
  const heardBefore = newestHeard(scene())?.id ?? -1
  say(offer === undefined ? said.playWrites(name, said.cannotGo) : said.playTaps(name, offer.button.title))
  await knock('inbound', offer === undefined ? { from, to, body: said.cannotGo } : tapping(from, to, offer))
  for (const since = Date.now(); Date.now() - since < ANSWERS_WITHIN_MS && !isStopped(); await wait(LOOK_EVERY_MS)) {
    const webhook = newestHeard(scene())
    const isHeard = webhook !== undefined && webhook.id > heardBefore
    if (isHeard && webhook.fate !== 'waiting') return say(outcomeOf(webhook, scene().said))
    if (!isHeard && Date.now() - since > BEGINS_WITHIN_MS) break
  }
  say(scene().said.playUnheard)
}

/** A minute in which requests are accepted and never answered: the business must find out by itself. @param {Stage} stage */
async function acceptAndHush({ scene, say, count, refresh, wait, isStopped }) {
  const goAway = () => knockAndGo('faults', { acceptThenHangRate: 0 })
  await knock('faults', { acceptThenHangRate: 1 })
  addEventListener('pagehide', goAway)
  try {
    await refresh()
    say(scene().said.playHush)
    for (let left = HUSH_SECONDS; left > 0 && !isStopped(); left -= 1) {
      count(scene().said.secondsLeft(left))
      await wait(1_000)
    }
  } finally {
    removeEventListener('pagehide', goAway)
    await knock('faults', { acceptThenHangRate: 0 })
  }
  say(scene().said.playHushOver)
}

/** @param {Stage} stage */
async function dayPasses({ scene, say, refresh }) {
  await knock('clock', { advanceMs: DAY_MS })
  await refresh()
  const { said } = scene()
  say(said.playDay(calendarClock(now(), said)))
}

/** @param {Scene} scene */
function newestHeard({ book, world }) {
  return world.webhooksOf(book.selected).find(({ kind }) => kind !== 'status')
}

/** @param {import('./world.js').Webhook} webhook @param {import('./words.js').Words} said */
function outcomeOf(webhook, said) {
  return (isAccepted(webhook) ? said.playHeard : said.playUnreached)(fateOf(webhook, said))
}

/** @param {Message[]} messages @returns {{ message: Message, button: Extract<Button, { kind: 'reply' }> } | undefined} */
function offerOf(messages) {
  for (const message of messages.toReversed()) {
    if (message.isInbound || arrivedAt(message) === undefined || tapOf(message, messages) !== undefined) continue
    for (const button of message.rendered?.buttons ?? []) {
      if (button.kind === 'reply' && declining.test(button.title)) return { message, button }
    }
  }
  return undefined
}

/** @param {string | undefined} from @param {string | undefined} to @param {NonNullable<ReturnType<typeof offerOf>>} offer */
function tapping(from, to, { message, button }) {
  return { from, to, buttonPayload: button.payload, buttonText: button.title, originalSid: message.sid }
}
