import { IconCheck } from '@tabler/icons-react'
import { type ReactNode, useEffect, useId, useRef } from 'react'
import { useTranslations } from 'use-intl'

export interface StepState {
  number: number
  title: string
  isDone: boolean
  isOpen: boolean
  /** Undefined: it is not its turn yet. */
  open: (() => void) | undefined
}

/** One of a list of steps: a circle that fills, and what is to be done while it is open. */
export function Step({ number, title, isDone, isOpen, open, children }: StepState & { children: ReactNode }) {
  const t = useTranslations('connection')
  const id = useId()
  const head = useOpenedHere(isOpen)
  return (
    <li className={isOpen ? 'step open' : 'step'}>
      <h3>
        <button
          type="button"
          ref={head}
          className="step-head"
          aria-expanded={isOpen}
          aria-controls={id}
          aria-disabled={open === undefined}
          onClick={open}
        >
          <span className={isDone ? 'step-mark done' : 'step-mark'} aria-hidden="true">
            {isDone ? <IconCheck size={15} stroke={2.5} /> : number}
          </span>
          <span className="step-title">{title}</span>
          {!isOpen && (isDone || open === undefined) && <span className="caption">{isDone ? t('stepDone') : t('stepLater')}</span>}
        </button>
      </h3>
      <div id={id} className="step-body" hidden={!isOpen}>
        {isOpen && children}
      </div>
    </li>
  )
}

/** Whoever went on by keyboard is where they went; at first nobody is taken anywhere. */
function useOpenedHere(isOpen: boolean) {
  const head = useRef<HTMLButtonElement>(null)
  const was = useRef(isOpen)
  useEffect(() => {
    if (isOpen && !was.current) head.current?.focus()
    was.current = isOpen
  }, [isOpen])
  return head
}
