const LONGEST = 60

/** A short name for addresses, from a business's own: `Peluquería Ñandú` → `peluqueria-nandu`. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replaceAll(/^-+|-+$/g, '')
  return plain === '' ? 'negocio' : plain
}
