/**
 * WhatsApp's own marks: `*bold*`, `_italic_`, `~struck~`, and addresses. What they stand around keeps no blanks at its ends.
 * @typedef {{ mark: 'b' | 'i' | 's' | 'address' | '', text: string }} Piece
 */

const marks = /** @type {const} */ ({ '*': 'b', _: 'i', '~': 's' })
const marked = /(?<![\p{L}\p{N}])([*_~])(?=\S)([^\n]*?\S)\1(?![\p{L}\p{N}])|https?:[^\s<>]+[^\s<>.,;:!?)\]]/gu

/** @param {string} text @returns {Piece[]} */
export function piecesOf(text) {
  /** @type {Piece[]} */
  const pieces = []
  let done = 0
  for (const found of text.matchAll(marked)) {
    if (found.index > done) pieces.push({ mark: '', text: text.slice(done, found.index) })
    const [whole, mark, inside] = found
    pieces.push(
      inside === undefined ? { mark: 'address', text: whole } : { mark: marks[/** @type {keyof typeof marks} */ (mark)], text: inside },
    )
    done = found.index + whole.length
  }
  if (done < text.length) pieces.push({ mark: '', text: text.slice(done) })
  return pieces
}
