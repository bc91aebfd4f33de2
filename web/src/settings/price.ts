const MOST = 1e11

/** A price as people write it: «45.000», «45,000.50», «$ 28,5». Null: none; undefined: not a price. */
export function priceOf(written: string): number | null | undefined {
  const bare = written.replaceAll(/[\s$]/g, '')
  if (bare === '') return null
  if (!/^\d[\d.,]*$/.test(bare)) return undefined
  const [, whole = '', cents = ''] = /^(.*?)(?:[.,](\d{1,2}))?$/.exec(bare) ?? []
  if (!/^\d+([.,]\d{3})*$/.test(whole)) return undefined
  const price = Number(`${whole.replaceAll(/[.,]/g, '')}.${cents || '0'}`)
  return price <= MOST ? price : undefined
}
