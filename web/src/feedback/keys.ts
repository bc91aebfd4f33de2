/** Whether keys belong to something else just now: somebody types, or a dialog is open over the page. */
export function isBusy(target: EventTarget | null): boolean {
  const typing = target instanceof HTMLElement && (target.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName))
  return typing || document.querySelector('[role=dialog][aria-modal=true], dialog[open], [popover]:popover-open') !== null
}

const isApple = /Mac|iPhone|iPad/.test(navigator.userAgent)

/** «⌘K», and «Ctrl K» where keyboards have no ⌘. */
export function withModKey(key: string): string {
  return isApple ? `⌘${key}` : `Ctrl ${key}`
}
