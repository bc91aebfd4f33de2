import { placeholders } from './commands.js'
import { byId, element, marked } from './dom.js'

/** @typedef {import('./commands.js').Step} Step */

/** A step is a heading, a sentence, and a command with its button: made once from the page's template. @param {(button: HTMLElement, command: HTMLElement) => void} copy */
export function layOutSteps(copy) {
  for (const { node, name } of marked('data-steps')) node.append(...name.split(' ').map((step) => createStep(step, copy)))
}

/** @param {string} step @param {Parameters<typeof layOutSteps>[0]} copy */
function createStep(step, copy) {
  const template = /** @type {HTMLTemplateElement} */ (byId('step'))
  const item = /** @type {HTMLElement} */ (template.content.cloneNode(true)).querySelector('li') ?? element('li', '')
  const part = (/** @type {string} */ tag) => /** @type {HTMLElement} */ (item.querySelector(tag))
  part('h3').dataset['text'] = step
  part('p').dataset['text'] = `${step}Act`
  part('p').id = `${step}-act`
  const [button, command] = [part('button'), part('pre > code')]
  command.id = `${step}-command`
  button.dataset['copy'] = step
  button.addEventListener('click', () => copy(button, command))
  return item
}

/** What the reader puts in is marked. @param {Step} step @param {string} command */
export function showCommand(step, command) {
  const node = byId(`${step}-command`)
  if (node.textContent === command) return
  const parts = command.split(placeholders)
  node.replaceChildren(...parts.map((part, index) => (index % 2 === 0 ? part : element('mark', part))))
}
