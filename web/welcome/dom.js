/* global HTMLElement, document */

/** The element of the page with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const node = document.getElementById(id)
  if (node === null) throw new Error(`The page has no #${id}`)
  return node
}

/** Writes a text whose `backticks` are code. What is there already stays, so that nobody is told it twice. @param {Element} node @param {string} text */
export function write(node, text) {
  const parts = text.split('`')
  if (node.textContent === parts.join('')) return
  node.replaceChildren(...parts.map((part, index) => (index % 2 === 0 ? part : element('code', part))))
}

/** @param {string} tag @param {string} text @returns {HTMLElement} */
export function element(tag, text) {
  const node = document.createElement(tag)
  node.textContent = text
  return node
}

/** All elements that carry this attribute, with its value. @param {string} attribute */
export function marked(attribute) {
  const found = [...document.querySelectorAll(`[${attribute}]`)].filter((node) => node instanceof HTMLElement)
  return found.map((node) => ({ node, name: node.getAttribute(attribute) ?? '' }))
}
