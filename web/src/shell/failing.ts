import { useQuery } from '@tanstack/react-query'
import { valueOf } from '../api/api.ts'
import { useBusiness } from '../organization/business.ts'

const WEEK_MS = 7 * 86_400_000
/** More than a badge can say; nobody counts a million rows for it. */
const ENOUGH = 21

/** How many messages of the last seven days did not arrive. */
export function useFailing(): number {
  const { api } = useBusiness()
  const { data } = useQuery({
    queryKey: [api.slug, 'failing'],
    queryFn: () => {
      const from = new Date(Date.now() - WEEK_MS).toISOString()
      return valueOf(api.GET('/messages', { params: { query: { status: 'failed', from, limit: ENOUGH } } }))
    },
    refetchInterval: 120_000,
  })
  return data?.items.length ?? 0
}
