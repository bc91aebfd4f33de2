import { CucumberExpression, CucumberExpressionGenerator, ParameterType, ParameterTypeRegistry } from '@cucumber/cucumber-expressions'
import { type City, cities } from './cities.ts'
import type { Table } from './read-features.ts'
import type { Scene } from './scene.ts'

/** What may stand in a sentence, and what its step is handed. */
interface Values {
  int: number
  string: string
  word: string
  /** Ana, Luz Marina. */
  name: string
  /** `2026-03-05 at 10:00`, handed over as the wall clock writes it: `2026-03-05T10:00`. */
  moment: string
  city: City
  /** `reminder_24h`, as everywhere else. */
  kind: string
  /** on, off. */
  position: boolean
}

type ValuesOf<Expression extends string> = Expression extends `${string}{${infer Name}}${infer Rest}`
  ? [Name extends keyof Values ? Values[Name] : never, ...ValuesOf<Rest>]
  : []

/** A sentence that scenarios may use, and what it does. One that ends in a colon has a table below it. */
export interface StepDefinition {
  expression: string
  /** What stands in the places of the expression; undefined when the text is another sentence. */
  match: (text: string) => unknown[] | undefined
  take: (scene: Scene, values: unknown[], table: Table) => Promise<void>
}

const word = '[A-ZÁÉÍÓÚÑ][a-záéíóúñü]+'
const registry = new ParameterTypeRegistry()
for (const type of [
  new ParameterType('name', `${word}(?: ${word})*`, null, undefined, true),
  new ParameterType('moment', /(\d{4}-\d{2}-\d{2}) at (\d{2}:\d{2})/, null, (day?: string, time?: string) => `${day ?? ''}T${time ?? ''}`),
  new ParameterType('city', Object.keys(cities), null, (name?: string) => cities[name as keyof typeof cities], false),
  new ParameterType('kind', 'confirmation|reminder_24h|reminder_1h|cancellation|reschedule', null, undefined, true),
  new ParameterType('position', 'on|off', null, (written?: string) => written === 'on', false),
]) {
  registry.defineParameterType(type)
}

export function step<const Expression extends string>(
  expression: Expression,
  take: (scene: Scene, values: ValuesOf<Expression>, table: Table) => Promise<unknown>,
): StepDefinition {
  const compiled = new CucumberExpression(expression, registry)
  return {
    expression,
    match: (text) => compiled.match(text)?.map((argument) => argument.getValue(undefined)),
    take: async (scene, values, table) => {
      await take(scene, values as ValuesOf<Expression>, table)
    },
  }
}

/** How a definition of this sentence might begin. */
export function draftOf(text: string): string {
  const [draft] = new CucumberExpressionGenerator(() => registry.parameterTypes).generateExpressions(text)
  return draft?.source ?? text
}
