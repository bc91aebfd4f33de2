import { buildWebIfStale } from '../../scripts/build-web.ts'

/** Before any page is looked at, and once: two files of tests would build over each other. */
export const setup = buildWebIfStale
