/** Without the permission or outside of https there is an older way. */
export async function copyText(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text)
  } catch {
    const field = document.createElement('textarea')
    field.value = text
    document.body.append(field)
    field.select()
    // Old, and the only way that works everywhere.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    document.execCommand('copy')
    field.remove()
  }
}
