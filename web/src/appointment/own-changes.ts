/** What this screen changed itself, as `id revision`: everything else that changes was somebody else. */
const own = new Set<string>()

export function rememberOwn({ id, revision }: { id: string; revision: number }): void {
  own.add(`${id} ${revision}`)
}

export function isOwn({ id, revision }: { id: string; revision: number }): boolean {
  return own.has(`${id} ${revision}`)
}
