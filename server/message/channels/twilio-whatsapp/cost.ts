/** What Twilio charges is a debit in its answers: `-0.00500`. */
const written = /^(-?)(\d{1,7}(?:\.\d{1,12})?)$/

/** A price as Twilio writes it, as what it costs: a positive decimal, negative only for money back. Null when it does not say. */
export function costOf(price: string | null): string | null {
  const [, minus, amount] = written.exec(price ?? '') ?? []
  if (amount === undefined) return null
  return minus === '-' || Number(amount) === 0 ? amount : `-${amount}`
}
