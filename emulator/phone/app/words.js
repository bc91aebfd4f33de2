import { en } from './words-en.js'
import { es } from './words-es.js'
import { pt } from './words-pt.js'

/** Every word of the page, in each of its languages. */
export const words = { es, en, pt }

/** @typedef {import('./words-es.js').Words} Words */
/** @typedef {keyof typeof words} Language */
