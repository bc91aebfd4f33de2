import { useEffect, useRef, useState } from 'react'
import { isOwn } from '../appointment/own-changes.ts'
import type { Agenda, Card } from './read-agenda.ts'

const FADE_MS = 600
/** Long enough that a burst of changes is told as one. */
const TOLD_MS = 4000

/** The cards that somebody else changed just now: they fade from a tint, and are told of together. */
export function useOthersChanges(agenda: Agenda | undefined): { ids: ReadonlySet<string>; count: number } {
  const before = useRef<ReadonlyMap<string, number>>(new Map())
  const shown = useRef('')
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const [count, setCount] = useState(0)
  useEffect(() => {
    if (agenda === undefined) return
    const page = `${agenda.location.id} ${agenda.hours[0]?.date ?? ''} ${agenda.hours.length}`
    const touched = shown.current === page ? agenda.appointments.filter((card) => isNews(card, before.current)) : []
    shown.current = page
    before.current = new Map(agenda.appointments.map(({ id, revision }) => [id, revision]))
    if (touched.length === 0) return
    // Not taken back by the next answer: what is shown has to end whatever else comes.
    setTimeout(() => {
      setIds(new Set(touched.map(({ id }) => id)))
      setCount(touched.length)
    })
    setTimeout(() => setIds(new Set()), FADE_MS)
    setTimeout(() => setCount(0), TOLD_MS)
  }, [agenda])
  return { ids, count }
}

function isNews(card: Card, before: ReadonlyMap<string, number>): boolean {
  const known = before.get(card.id)
  return known !== card.revision && !isOwn(card)
}
