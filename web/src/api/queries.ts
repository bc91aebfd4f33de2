import { QueryCache, QueryClient } from '@tanstack/react-query'
import { isProblem, Problem } from './problem.ts'

/** Refused once is refused; silence and faults may pass, so those are asked about again by themselves. */
export const queries = new QueryClient({
  queryCache: new QueryCache({
    onError: (error, { queryKey }) => isProblem(error) && [403, 404].includes(error.status) && askStanding(queryKey),
  }),
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      networkMode: 'always',
      retry: (failures, error) => failures < 2 && !(error instanceof Problem && error.status > 0 && error.status < 500),
      retryDelay: (attempt) => Math.min(1000 * 2 ** attempt, 8000),
    },
    mutations: { networkMode: 'always' },
  },
})

/** What is kept from somebody may be theirs no longer: who they are here and what is offered to them is asked anew, unless this was it. */
function askStanding([place, what]: readonly unknown[]): void {
  if (what === 'offer' || place === 'me') return
  void queries.invalidateQueries({ queryKey: ['me'] })
  void queries.invalidateQueries({ queryKey: [place, 'offer'] })
}
