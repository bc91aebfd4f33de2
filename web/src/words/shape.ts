import type { later } from './es/later.ts'
import type { es } from './es.ts'

/** Every word of the screens, by room and key, as Spanish has them. */
export type Words = { [Room in keyof typeof es]: { [Key in keyof (typeof es)[Room]]: string } }

/** The same of the pages that few open. */
export type LaterWords = { [Room in keyof typeof later]: { [Key in keyof (typeof later)[Room]]: string } }
