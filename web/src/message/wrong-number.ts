const codes = new Set([21211, 21614, 63003, 63024])

/** What is wrong is the number, whatever is sent to it. */
export function isWrongNumber({ code }: { code: number }): boolean {
  return codes.has(code)
}
