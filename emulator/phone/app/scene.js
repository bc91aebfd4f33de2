import { writeAddress } from './number.js'

/** @typedef {import('./book.js').Book} Book */
/** @typedef {import('./world.js').World} World */
/** @typedef {import('./words.js').Words} Words */

/** What every part of the page is drawn from. @typedef {{ book: Book, world: World, said: Words }} Scene */
/** Does what a control asks, then shows what came of it; what is said against it stands at that place.
 * @typedef {(place: string, act: () => Promise<unknown>) => Promise<boolean>} Perform */

/** A business by its name, or by its number. @param {string} sender @param {Scene} scene */
export function nameOfSender(sender, { world, said }) {
  return world.senderNames[sender] ?? (world.isSandbox(sender) ? said.sandboxName : writeAddress(sender, said))
}

/** The first name of whoever holds the selected phone, if it is known. @param {Book} book */
export function firstName(book) {
  return book.phone()?.name?.trim().split(/\s+/)[0] || undefined
}
