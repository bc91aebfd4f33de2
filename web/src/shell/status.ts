import { queryOptions } from '@tanstack/react-query'
import { type Api, valueOf } from '../api/api.ts'

/** Whether notices leave. */
export function statusQuery(api: Api) {
  return queryOptions({
    queryKey: [api.slug, 'status'],
    queryFn: () => valueOf(api.GET('/status')),
    refetchInterval: 30_000,
  })
}
