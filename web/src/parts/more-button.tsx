import { useEffect, useRef } from 'react'
import './more-button.css'

/** As much of a list that comes in pages as there is still to ask for. */
export interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

const ROW = 'li, tr, [role=listitem]'

/** «Ver más», as long as there is more. When it goes with the last page, whoever pressed it is on the first row that came. */
export function MoreButton({ pages, label, look = 'button rows-more' }: { pages: Pages; label: string; look?: string }) {
  const { hasNextPage, isFetchingNextPage } = pages
  const asked = useRef<{ list: Element; known: number }>(undefined)
  useEffect(() => {
    if (hasNextPage || asked.current === undefined || document.activeElement !== document.body) return
    const { list, known } = asked.current
    goTo(list.querySelectorAll<HTMLElement>(ROW)[known])
  }, [hasNextPage])
  if (!hasNextPage) return null
  const ask = (list: Element) => {
    if (isFetchingNextPage) return
    asked.current = { list, known: list.querySelectorAll(ROW).length }
    void pages.fetchNextPage()
  }
  return (
    <button
      type="button"
      className={look}
      aria-disabled={isFetchingNextPage}
      onClick={({ currentTarget }) => ask(currentTarget.parentElement ?? currentTarget)}
    >
      {label}
    </button>
  )
}

/** A row that is only read takes the focus, too, for whoever goes on from there. */
function goTo(row: HTMLElement | undefined): void {
  const act = row?.querySelector<HTMLElement>('a[href], button')
  if (act == null && row !== undefined) row.tabIndex = -1
  ;(act ?? row)?.focus()
}
