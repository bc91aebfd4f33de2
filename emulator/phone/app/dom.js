/* global document, Element, HTMLElement, HTMLTemplateElement */

/** The element of the page with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const node = document.getElementById(id)
  if (node === null) throw new Error(`The page has no #${id}`)
  return node
}

/** The element with this id, which is a field. @param {string} id */
export function field(id) {
  return /** @type {HTMLInputElement | HTMLTextAreaElement} */ (byId(id))
}

/** A new element; text stays text, never markup. @param {string} tag @param {string} [className] @param {...(Node | string)} children */
export function element(tag, className = '', ...children) {
  const node = document.createElement(tag)
  node.className = className
  node.append(...children)
  return node
}

/** A drawing of the page's own set. @param {string} name */
export function icon(name) {
  const template = byId('icon')
  const drawing = template instanceof HTMLTemplateElement ? template.content.firstElementChild?.cloneNode(true) : undefined
  if (!(drawing instanceof Element)) throw new Error('The page has no drawings')
  drawing.firstElementChild?.setAttribute('href', `#${name}`)
  return drawing
}

/** Sets the text of the part with this class, if it says something else. @param {Element} within @param {string} className @param {string} text */
export function write(within, className, text) {
  const node = within.querySelector(`.${className}`)
  if (node !== null) writeText(node, text)
}

/** Sets the text, if it says something else: a live region must not repeat itself. @param {Element} node @param {string} text */
export function writeText(node, text) {
  if (node.textContent !== text) node.textContent = text
}

/** A line that is there only while it says something. @param {string} id @param {string} text */
export function say(id, text) {
  byId(id).hidden = text === ''
  writeText(byId(id), text)
}

/**
 * Makes the children of `parent` show these items in this order, keeping the nodes of those already there.
 * @template T
 * @param {Element} parent
 * @param {readonly T[]} items
 * @param {{ key: (item: T) => string, create: (item: T) => HTMLElement, update: (node: HTMLElement, item: T) => void }} how
 */
export function reconcile(parent, items, { key, create, update }) {
  const children = [...parent.children].filter((node) => node instanceof HTMLElement)
  const left = new Map(children.map((node) => [node.dataset['key'], node]))
  let cursor = parent.firstElementChild
  for (const item of items) {
    const node = left.get(key(item)) ?? create(item)
    left.delete(key(item))
    node.dataset['key'] = key(item)
    update(node, item)
    if (node === cursor) cursor = cursor.nextElementSibling
    else parent.insertBefore(node, cursor)
  }
  for (const node of left.values()) node.remove()
}

/** The key of the item a click or key went to. @param {EventTarget | null} target */
export function keyOf(target) {
  const node = target instanceof Element ? target.closest('[data-key]') : null
  return node instanceof HTMLElement ? node.dataset['key'] : undefined
}
