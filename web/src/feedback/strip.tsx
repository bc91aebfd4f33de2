import { useEffect, useState } from 'react'
import { useTranslations } from 'use-intl'
import { connection, probe } from '../api/connection.ts'
import { useSignal } from '../api/signal.ts'
import './strip.css'

const BACK_MS = 3000
const LOOK_MS = 4000

/** Under the header while nobody answers, and for a moment after somebody does. */
export function ConnectionStrip() {
  const t = useTranslations('feedback')
  const state = useSignal(connection)
  const back = useBack(state)
  useEffect(() => (state === 'offline' ? lookOut() : undefined), [state])
  if (state === 'offline') return <StripLine tone="lost">{t('offline')}</StripLine>
  return back ? <StripLine tone="found">{t('online')}</StripLine> : null
}

function StripLine({ tone, children }: { tone: 'lost' | 'found'; children: string }) {
  return (
    <p className={`strip ${tone}`} role="status">
      {children}
    </p>
  )
}

function useBack(state: 'online' | 'offline'): boolean {
  const [was, remember] = useState(state)
  const [back, setBack] = useState(false)
  if (was !== state) {
    remember(state)
    setBack(state === 'online')
  }
  useEffect(() => {
    if (!back) return
    const timer = setTimeout(() => setBack(false), BACK_MS)
    return () => clearTimeout(timer)
  }, [back])
  return back
}

function lookOut(): () => void {
  const timer = setInterval(probe, LOOK_MS)
  return () => clearInterval(timer)
}
