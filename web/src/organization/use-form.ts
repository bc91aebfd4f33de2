import { useMutation } from '@tanstack/react-query'
import { useRef, useState } from 'react'
import { keepInTab, recallInTab } from '../api/kept.ts'
import { queries } from '../api/queries.ts'
import { useBusiness } from './business.ts'

/** A form of the settings: what is saved, with what was typed over it. */
export interface Form<T> {
  value: T
  /** Only what differs from what is saved. */
  typed: Partial<T>
  isDirty: boolean
  /** Somebody wanted to save it as it is: what is missing is said. */
  isTried: boolean
  tryIt: () => void
  change: (change: Partial<T>) => void
  discard: () => void
  /** What is on its way; nothing once it has failed. */
  sends: (sent: Partial<T>) => void
  /** Forgets what was sent, and keeps what was typed meanwhile. */
  saved: (sent: Partial<T>) => void
}

/** What is typed outlives a reload: it is kept in this tab until it is saved or given up. */
export function useForm<T extends object>(name: string, saved: T): Form<T> {
  const { slug } = useBusiness()
  return useFormAt(`settings.${slug}.${name}`, saved)
}

/** The same, outside of an organization too. */
export function useFormAt<T extends object>(place: string, saved: T): Form<T> {
  const [typed, setTyped] = useState<Partial<T>>(() => keptOver(saved, recallInTab(place)))
  const latest = useRef(typed)
  const sending = useRef<Partial<T>>({})
  const [isTried, setTried] = useState(false)
  const set = (next: Partial<T>) => {
    latest.current = next
    keepInTab(place, Object.keys(next).length === 0 ? null : next)
    setTyped(next)
  }
  // Somebody else may have saved the same meanwhile.
  const differing = differences(saved, typed)
  return {
    value: { ...saved, ...differing },
    typed: differing,
    isDirty: Object.keys(differing).length > 0,
    isTried,
    tryIt: () => setTried(true),
    // Whoever takes back what is on its way means it, though it is still what is saved.
    change: (change) => set(differences(saved, { ...latest.current, ...change }, sending.current)),
    discard: () => {
      set({})
      setTried(false)
    },
    sends: (sent) => {
      sending.current = sent
    },
    saved: (sent) => {
      sending.current = {}
      set(differences(sent, latest.current))
      setTried(false)
    },
  }
}

function differences<T extends object>(saved: Partial<T>, typed: Partial<T>, sent: Partial<T> = {}): Partial<T> {
  const isOther = (key: string) => JSON.stringify(typed[key as keyof T]) !== JSON.stringify(saved[key as keyof T])
  return Object.fromEntries(Object.entries(typed).filter(([key]) => isOther(key) || key in sent)) as Partial<T>
}

function keptOver<T extends object>(saved: T, kept: unknown): Partial<T> {
  if (typeof kept !== 'object' || kept === null) return {}
  const known = Object.entries(kept).filter(([key]) => key in saved)
  return differences(saved, Object.fromEntries(known) as Partial<T>)
}

/** How a form is saved: at the end the whole screen knows, and nothing that was sent is left typed. */
export interface Saving {
  save: () => Promise<boolean>
  isSaving: boolean
  error: unknown
  /** Nothing was typed since. */
  isSaved: boolean
}

export function useSaving<T, Made>(form: Form<T>, send: () => Promise<Made>, after?: (made: Made) => void): Saving {
  const { api } = useBusiness()
  const saving = useMutation({
    mutationFn: (sent: Partial<T>) => {
      form.sends(sent)
      return send()
    },
    onError: () => form.sends({}),
    onSuccess: async (made, sent) => {
      await queries.invalidateQueries({ queryKey: [api.slug] })
      form.saved(sent)
      after?.(made)
    },
  })
  const save = () =>
    saving.mutateAsync(form.typed).then(
      () => true,
      () => false,
    )
  return {
    save: () => (saving.isPending ? Promise.resolve(false) : save()),
    isSaving: saving.isPending,
    error: saving.error,
    isSaved: saving.isSuccess && !form.isDirty,
  }
}
