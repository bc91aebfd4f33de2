/** As much of a list that comes in pages as there is still to ask for. */
export interface Pages {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  fetchNextPage: () => Promise<unknown>
}

/** «Ver más», as long as there is more. */
export function MoreButton({ pages, label, look = 'button rows-more' }: { pages: Pages; label: string; look?: string }) {
  if (!pages.hasNextPage) return null
  return (
    <button type="button" className={look} aria-disabled={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
      {label}
    </button>
  )
}
