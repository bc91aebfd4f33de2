import { isDate } from '../calendar/local.ts'

const statuses = ['queued', 'sending', 'uncertain', 'sent', 'delivered', 'read', 'failed', 'skipped'] as const
const plans = ['pending', 'sent', 'skipped', 'cancelled'] as const
const ranges = ['7', '30', 'todo', 'fechas'] as const

/** The filters, in the address. */
export interface MessageSearch {
  ver?: 'programados'
  estado?: (typeof statuses)[number]
  plan?: (typeof plans)[number]
  tipo?: string
  sede?: string
  dias?: (typeof ranges)[number]
  /** With `fechas`: the first and the last day. */
  desde?: string
  hasta?: string
  q?: string
  m?: string
}

/** Changes some of them; undefined takes one away. */
export type Go = (change: Partial<Record<keyof MessageSearch, string | undefined>>) => void

export const messageStatuses = statuses

export function messageSearch(search: Record<string, unknown>): MessageSearch {
  const oneOf = <T extends string>(name: keyof MessageSearch, known: readonly T[]) => {
    const found = known.find((one) => one === search[name] || one === String(Number(search[name])))
    return found === undefined ? {} : { [name]: found }
  }
  const text = (name: keyof MessageSearch) => (typeof search[name] === 'string' && search[name] !== '' ? { [name]: search[name] } : {})
  const day = (name: keyof MessageSearch) => (isDate(search[name]) ? { [name]: search[name] } : {})
  return {
    ...oneOf('ver', ['programados']),
    ...oneOf('estado', statuses),
    ...oneOf('plan', plans),
    ...oneOf('dias', ranges),
    ...day('desde'),
    ...day('hasta'),
    ...text('tipo'),
    ...text('sede'),
    ...('q' in search && search['q'] !== '' ? { q: String(search['q']) } : {}),
    ...text('m'),
  }
}
