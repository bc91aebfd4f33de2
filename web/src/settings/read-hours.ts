import { queryOptions } from '@tanstack/react-query'
import { type Api, valueOf } from '../api/api.ts'

export function locationHoursQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'hours', 'location', id],
    queryFn: () => valueOf(api.GET('/locations/{id}/hours', { params: { path: { id } } })),
  })
}

export function professionalHoursQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'hours', 'professional', id],
    queryFn: () => valueOf(api.GET('/professionals/{id}/hours', { params: { path: { id } } })),
  })
}

export function absencesQuery(api: Api, id: string) {
  return queryOptions({
    queryKey: [api.slug, 'hours', 'absences', id],
    queryFn: async () => (await valueOf(api.GET('/professionals/{id}/absences', { params: { path: { id } } }))).items,
  })
}
