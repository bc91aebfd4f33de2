import { useEffect, useState } from 'react'
import { type LocalTime, toLocal } from '../calendar/local.ts'

const LOOK_MS = 10_000

/** What the location's wall clock shows, to the minute. */
export function useNow(timeZone: string): LocalTime {
  const [now, setNow] = useState(() => toLocal(new Date(), timeZone))
  useEffect(() => {
    const look = () => setNow(toLocal(new Date(), timeZone))
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [timeZone])
  return now
}
