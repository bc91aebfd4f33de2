import { useMutation, type UseMutationOptions } from '@tanstack/react-query'
import { useRef } from 'react'

/** What a button does. While it is being done, a second click of it is the first: a button that only says that it is busy is still clicked. */
export function useAct<T, V = void>(options: UseMutationOptions<T, Error, V>) {
  const busy = useRef(false)
  const acting = useMutation({ ...options, onSettled: () => void (busy.current = false) })
  const mutate = (wanted: V) => {
    if (busy.current) return
    busy.current = true
    acting.mutate(wanted)
  }
  return { mutate, isPending: acting.isPending, isError: acting.isError, error: acting.error }
}
