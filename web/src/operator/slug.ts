const LONGEST = 60

/** A short name for addresses, as the server makes one: «Peluquería Ñandú» is `peluqueria-nandu`. */
export function slugOf(name: string): string {
  const plain = name.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase()
  return plain
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
}

export function isSlug(written: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(written)
}
