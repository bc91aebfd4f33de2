import type { es } from './es.ts'

/** Every word of the screens, by room and key, as Spanish has them. */
export type Words = { [Room in keyof typeof es]: { [Key in keyof (typeof es)[Room]]: string } }
