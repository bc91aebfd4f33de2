/** Makes a thing once for the same words, and keeps it: for what is costly to make and of which there are few, such as formatters. */
export function remembered<Words extends readonly string[], Thing>(make: (...words: Words) => Thing): (...words: Words) => Thing {
  const made = new Map<string, Thing>()
  return (...words) => {
    const key = words.join('\n')
    const known = made.get(key)
    if (known !== undefined) return known
    const thing = make(...words)
    made.set(key, thing)
    return thing
  }
}
