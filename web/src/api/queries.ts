import { QueryClient } from '@tanstack/react-query'
import { Problem } from './problem.ts'

/** Refused once is refused; silence and faults may pass, so those are asked about again by themselves. */
export const queries = new QueryClient({
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
