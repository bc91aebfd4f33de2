import { fetchConversation, fetchPhones, fetchState } from './emulator-link.js'
import { setTime } from './time.js'

/** @typedef {import('./book.js').Book} Book */
/** @typedef {import('./book.js').Changes} Changes */
/** @typedef {import('./world.js').World} World */

const PAUSE_MS = 1_000

/** Reads the emulator anew, one reading after the other. @param {Book} book @param {World} world @param {() => void} show */
export function createReader(book, world, show) {
  /** What changes while something is being read, which may be older. @type {Changes[]} */
  let meanwhile = []
  let last = Promise.resolve()

  async function readEverything() {
    const [state, phones] = await Promise.all([fetchState(), fetchPhones()])
    setTime(state.now)
    world.replace(state)
    book.businesses = [...new Set([...state.senders, state.sandbox.number])]
    book.replacePhones(phones)
    await readConversation()
  }

  async function readConversation() {
    if (book.selected !== undefined) book.replaceMessages(await fetchConversation(book.selected))
  }

  /** @param {() => Promise<void>} read */
  function catchUp(read) {
    last = last.then(async () => {
      meanwhile = []
      await read().catch(() => undefined) // without connection: everything is read again once it is back
      for (const changes of meanwhile) book.apply(changes)
      show()
    })
    return last
  }

  const everything = () => catchUp(readEverything)
  return {
    everything,
    conversation: () => catchUp(readConversation),
    soon: atMostEvery(() => void everything(), PAUSE_MS),
    /** @param {Changes} changes */
    take: (changes) => {
      meanwhile.push(changes)
      return book.apply(changes)
    },
  }
}

/** Runs the act at once; asked again too soon, once more when the pause is over. @param {() => void} act @param {number} pauseMs */
function atMostEvery(act, pauseMs) {
  let pausing = false
  let asked = false
  return function ask() {
    asked = pausing
    if (pausing) return
    pausing = true
    act()
    setTimeout(() => {
      pausing = false
      if (asked) ask()
    }, pauseMs)
  }
}
