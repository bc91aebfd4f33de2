import { isDate } from '../calendar/local.ts'

export type Fact = 'yes' | 'open' | 'pending' | 'declined' | 'failed'
const facts: readonly Fact[] = ['yes', 'open', 'pending', 'declined', 'failed']

/** Which day, how much of it, and whose: in the address, so that it can be sent to a colleague. */
export interface AgendaSearch {
  fecha?: string
  vista?: 'semana'
  persona?: string
  solo?: Fact
}

export function agendaSearch(search: Record<string, unknown>): AgendaSearch {
  return {
    ...(isDate(search['fecha']) ? { fecha: search['fecha'] } : {}),
    ...(search['vista'] === 'semana' ? { vista: 'semana' as const } : {}),
    ...(typeof search['persona'] === 'string' ? { persona: search['persona'] } : {}),
    ...(facts.includes(search['solo'] as Fact) ? { solo: search['solo'] as Fact } : {}),
  }
}
