import { keepInTab, recallInTab } from '../api/kept.ts'
import { newKey } from '../api/new-key.ts'
import { isProblem } from '../api/problem.ts'

export interface Doors<Body> {
  make: (body: Body, header: { 'Idempotency-Key': string }) => Promise<{ id: string }>
  amend: (id: string, body: Body) => Promise<unknown>
}

interface Step<Body> {
  body: Body
  key: string
  /** Null as long as no answer told of it. */
  id: string | null
}

/**
 * Makes something once, however often it is asked for and whatever is typed in between: what was made before, or may have been made
 * before no answer came, becomes what is typed now. Kept in this tab at `place`.
 */
export async function takeStep<Body extends object>(place: string, name: string, body: Body, { make, amend }: Doors<Body>): Promise<void> {
  const kept = () => recallInTab(place) as Record<string, Step<Body> | undefined> | null
  const keep = (step: Step<Body> | undefined) => keepInTab(place, { ...kept(), [name]: step })
  const step = kept()?.[name] ?? { body, key: newKey(), id: null }
  keep(step)
  const id = step.id ?? (await made())
  if (JSON.stringify(step.body) !== JSON.stringify(body)) await amend(id, body)
  keep({ ...step, body, id })

  async function made(): Promise<string> {
    try {
      const { id } = await make(step.body, { 'Idempotency-Key': step.key })
      keep({ ...step, id })
      return id
    } catch (error) {
      if (wasRefused(error)) keep(undefined)
      throw error
    }
  }
}

/** Then nothing was made, and the same words would be refused again. */
function wasRefused(error: unknown): boolean {
  return isProblem(error) && error.status >= 400 && error.status < 500 && error.code !== 'in-progress'
}
