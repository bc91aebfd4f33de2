/* global document, HTMLElement */

/** The element of the page with this id. @param {string} id @returns {HTMLElement} */
export function byId(id) {
  const node = document.getElementById(id)
  if (node === null) throw new Error(`The page has no #${id}`)
  return node
}

/** A new element; text stays text, never markup. @param {string} tag @param {string} [className] @param {...(Node | string)} children */
export function element(tag, className = '', ...children) {
  const node = document.createElement(tag)
  node.className = className
  node.append(...children)
  return node
}

/** Sets the text of the part with this class, if it says something else. @param {Element} within @param {string} className @param {string} text */
export function write(within, className, text) {
  const node = within.querySelector(`.${className}`)
  if (node !== null && node.textContent !== text) node.textContent = text
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
