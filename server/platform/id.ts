import { v7 } from 'uuid'

/** A new id. Version 7: ids made later sort later, which lists and indexes rely on. */
export const newId = (): string => v7()

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** Whether a text can be an id at all; what cannot is simply not found. */
export const isId = (text: string): boolean => UUID.test(text)
