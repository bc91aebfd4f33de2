import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import type { JsonSchema } from './document.ts'

export type Direction = 'input' | 'output'

interface Made extends JsonSchema {
  $schema?: string
  $defs?: Record<string, JsonSchema>
}

/** A document's schema of a zod schema. Those that carry an id are gathered in `named` and referred to. */
export function schemaOf(named: Map<string, JsonSchema>, schema: z.ZodType, io: Direction): JsonSchema {
  const made: unknown = z.toJSONSchema(schema, { io, override: ({ jsonSchema }) => tidy(jsonSchema as JsonSchema, io) })
  const { $defs = {}, ...top } = withOurRefs(made) as Made
  delete top.$schema
  for (const [id, definition] of Object.entries($defs)) keep(named, id, definition)
  return top
}

/** Follows a reference into the document's schemas. */
export function resolve(schemas: Record<string, JsonSchema>, schema: JsonSchema): JsonSchema {
  const name = nameOf(schema)
  return name === undefined
    ? schema
    : { ...schemas[name], ...(schema.description === undefined ? {} : { description: schema.description }) }
}

export function nameOf({ $ref }: JsonSchema): string | undefined {
  return $ref?.split('/').at(-1)
}

function withOurRefs(made: unknown): unknown {
  return JSON.parse(JSON.stringify(made).replaceAll('"#/$defs/', '"#/components/schemas/')) as unknown
}

function keep(named: Map<string, JsonSchema>, id: string, schema: JsonSchema): void {
  const known = named.get(id)
  if (known !== undefined && !isDeepStrictEqual(known, schema)) {
    throw new Error(`Two schemas are called ${id}: give one of them another id in its .meta({ id })`)
  }
  named.set(id, schema)
}

const formatsThatSayItAll = new Set(['uuid', 'date-time', 'email'])

/** Leaves out what no reader of the contract needs, and promises of answers that would forbid us to add to them. */
function tidy(schema: JsonSchema, io: Direction): void {
  if (schema.format !== undefined && formatsThatSayItAll.has(schema.format)) delete schema.pattern
  if (schema.minimum === Number.MIN_SAFE_INTEGER) delete schema.minimum
  if (schema.maximum === Number.MAX_SAFE_INTEGER) delete schema.maximum
  if (io === 'output' && schema.additionalProperties === false) delete schema.additionalProperties
  delete schema.propertyNames
  foldNull(schema)
}

/** Says `anyOf: [X, null]` as one schema of two types, which people and generators read more easily. */
function foldNull(schema: JsonSchema): void {
  const [value, nothing, ...more] = schema.anyOf ?? []
  if (value === undefined || nothing?.type !== 'null' || more.length > 0 || typeof value.type !== 'string') return
  delete schema.anyOf
  const { type, ...rest } = value
  Object.assign(schema, { type: [type, 'null'], ...rest, ...(rest.enum ? { enum: [...rest.enum, null] } : {}) }, { ...schema })
}
