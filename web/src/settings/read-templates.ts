import { queryOptions } from '@tanstack/react-query'
import type { Schemas } from '@puntual/contract'
import { type Api, valueOf } from '../api/api.ts'

export type Template = Schemas['Template']

export function templatesQuery(api: Api) {
  return queryOptions({
    queryKey: [api.slug, 'templates'],
    queryFn: async () => (await valueOf(api.GET('/templates'))).items,
  })
}
