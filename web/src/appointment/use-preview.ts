import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useBusiness } from '../organization/business.ts'
import { type Intent, type Preview, previewQuery } from './read-slots.ts'

const CHOOSING_MS = 250

export interface Previewed {
  preview: Preview | undefined
  error: unknown
  /** It is of what was chosen before. */
  stale: boolean
}

/** What would follow from what is chosen, as soon as nothing else is for a moment; `intent` keeps its identity while it is the same. */
export function usePreview(path: string, intent: Intent | null): Previewed {
  const { api } = useBusiness()
  const [asked] = useDebouncedValue(intent, CHOOSING_MS)
  const { data, error, isPlaceholderData } = useQuery(previewQuery(api, path, asked))
  return { preview: data, error, stale: isPlaceholderData || asked !== intent }
}
