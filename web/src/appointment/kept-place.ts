import { useState } from 'react'
import { keepInTab, recallInTab } from '../api/kept.ts'
import { useBusiness } from '../organization/business.ts'
import type { Visit } from './read-visit.ts'
import type { SlotPlace } from './slot-choice.tsx'

interface Kept {
  id: string
  revision: number
  place: SlotPlace
}

/** Where an appointment is to go. It outlives a reload, as long as nobody changes the appointment meanwhile. */
export function useKeptPlace({ id, revision }: Visit, present: SlotPlace) {
  const { slug } = useBusiness()
  const name = `move.${slug}`
  const [place, setPlace] = useState<SlotPlace>(() => {
    const kept = recallInTab(name) as Kept | null
    return kept?.id === id && kept.revision === revision ? kept.place : present
  })
  const change = (changed: Partial<SlotPlace>) => {
    const next = { ...place, ...changed }
    keepInTab(name, { id, revision, place: next } satisfies Kept)
    setPlace(next)
  }
  return { place, change, forget: () => keepInTab(name, null) }
}
