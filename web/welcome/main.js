/* global HTMLSelectElement, document, location */
import { commandsFor } from './commands.js'
import { copyFrom } from './copy.js'
import { byId, marked, write } from './dom.js'
import { fetchFacts } from './facts.js'
import { preferredLanguage, rememberLanguage } from './language.js'
import { watchReadiness } from './readiness.js'
import { showState } from './state-view.js'
import { layOutSteps, showCommand } from './steps.js'
import { words } from './words.js'
import { showWhatsapp } from './whatsapp-view.js'

/** @typedef {import('./words.js').Language} Language */
/** @typedef {import('./facts.js').Facts} Facts */
/** @typedef {import('./readiness.js').State} State */
/** @typedef {import('./commands.js').Step} Step */

/** A number of nobody's that matters: the emulator's messages stay on this machine. */
const EXAMPLE_PHONE = '+573104827719'

let language = preferredLanguage()
/** @type {Facts | undefined} */
let facts
/** @type {State | undefined} */
let state
const said = () => words[language]

function show() {
  const isEmulated = facts?.whatsapp.state === 'emulator'
  const situation = { origin: location.origin, now: new Date(), phone: isEmulated ? EXAMPLE_PHONE : undefined, said: said() }
  showState(state, said())
  showWhatsapp(facts, language, said())
  const commands = commandsFor(situation)
  for (const step of /** @type {Step[]} */ (Object.keys(commands))) showCommand(step, commands[step])
}

function speak() {
  const texts = /** @type {Record<string, string>} */ (/** @type {unknown} */ (said()))
  document.documentElement.lang = said().locale
  for (const { node, name } of marked('data-text')) if (name in texts) write(node, texts[name] ?? '')
  for (const { node, name } of marked('data-copy')) node.setAttribute('aria-label', `${said().copy}: ${texts[name] ?? ''}`)
  for (const { node, name } of marked('data-sample')) showSample(node, name)
  show()
}

/** `samples 1` is the second of the samples. @param {HTMLElement} node @param {string} name */
function showSample(node, name) {
  const [list, index] = name.split(' ')
  const texts = said()[/** @type {'samples' | 'sampleDays' | 'sampleHours'} */ (list)]
  write(node, texts[Number(index)] ?? '')
}

function prepareControls() {
  const choice = byId('language')
  if (choice instanceof HTMLSelectElement) {
    choice.value = language
    choice.addEventListener('change', () => {
      language = /** @type {Language} */ (choice.value)
      rememberLanguage(language)
      speak()
    })
  }
}

/** A product that was started again may have another phone and other settings. @param {State} seen */
async function take(seen) {
  const isBack = seen === 'ready' && state !== 'ready'
  state = seen
  if (facts === undefined || isBack) facts = (await fetchFacts()) ?? facts
  show()
}

layOutSteps((button, command) => void copyFrom(button, command, said()))
prepareControls()
speak()
watchReadiness((seen) => void take(seen))
