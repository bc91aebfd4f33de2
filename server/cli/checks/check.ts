/** What a doctor found of one thing; a red one says what to do. */
export interface Check {
  name: string
  ok: boolean
  detail: string
  fix?: string
}

export function green(name: string, detail: string): Check {
  return { name, ok: true, detail }
}

export function red(name: string, detail: string, fix: string): Check {
  return { name, ok: false, detail, fix }
}
