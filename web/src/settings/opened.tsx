import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import { type ReactNode, useEffect, useRef } from 'react'
import { useBusiness } from '../organization/business.ts'
import { NEW, useOpened } from '../organization/use-opened.ts'

interface OpenedThingProps {
  section: string
  back: string
  title: string
  children: ReactNode
}

/** Whoever comes back to a list goes on where they left it. */
let lastOpened: string | undefined

/** A thing by itself, with the way back to its list. */
export function OpenedThing({ section, back, title, children }: OpenedThingProps) {
  const { slug } = useBusiness()
  const { id } = useOpened(section)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    lastOpened = id
    // A new thing begins in its first field.
    if (id !== NEW) heading.current?.focus({ preventScroll: true })
  }, [id])
  return (
    <>
      <header className="set-opened">
        <Link to="/o/$slug/ajustes/$section" params={{ slug, section }} className="link set-back">
          <IconChevronLeft className="icon" aria-hidden="true" />
          {back}
        </Link>
        <h2 ref={heading} tabIndex={-1}>
          {title}
        </h2>
      </header>
      {children}
    </>
  )
}

interface ThingRowProps {
  section: string
  id: string
  name: string
  about: string
  icon?: ReactNode
}

/** A line of a section's list: leads to the thing. */
export function ThingRow({ section, id, name, about, icon }: ThingRowProps) {
  const { slug } = useBusiness()
  const link = useRef<HTMLAnchorElement>(null)
  useEffect(() => {
    if (id !== lastOpened) return
    lastOpened = undefined
    link.current?.focus()
  }, [id])
  return (
    <li>
      <Link ref={link} to="/o/$slug/ajustes/$section" params={{ slug, section }} search={{ abierto: id }} className="set-row">
        {icon}
        <span className="set-row-words">
          <span className="strong">{name}</span>
          <span className="second">{about}</span>
        </span>
        <IconChevronRight className="icon" aria-hidden="true" />
      </Link>
    </li>
  )
}

export function ThingList({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="set-list" aria-label={label}>
      {children}
    </ul>
  )
}
