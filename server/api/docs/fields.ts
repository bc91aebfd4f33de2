import { html } from 'hono/html'
import type { JsonSchema } from '../openapi/document.ts'
import { nameOf, resolve } from '../openapi/json-schema.ts'
import { type Html, inline } from './text.ts'

export interface Field {
  path: string
  depth: number
  type: string
  required: boolean
  schema: JsonSchema
}

type Schemas = Record<string, JsonSchema>

/** The fields of a schema and of what is within it, by dotted path as problems name them. */
export function fieldsOf(schemas: Schemas, schema: JsonSchema, prefix = '', depth = 0): Field[] {
  const { properties = {}, required = [] } = resolve(schemas, schema)
  return Object.entries(properties).flatMap(([name, value]) => {
    const path = `${prefix}${name}`
    const property = resolve(schemas, value)
    const field = { path, depth, type: typeOf(value, property), required: required.includes(name), schema: property }
    return [field, ...within(schemas, property, path, depth + 1)]
  })
}

function within(schemas: Schemas, schema: JsonSchema, path: string, depth: number): Field[] {
  if (schema.items) return fieldsOf(schemas, schema.items, `${path}[].`, depth)
  if (schema.anyOf) return schema.anyOf.flatMap((variant) => fieldsOf(schemas, variant, `${path}.`, depth))
  return fieldsOf(schemas, schema, `${path}.`, depth)
}

function typeOf(written: JsonSchema, schema: JsonSchema): string {
  if (schema.anyOf) return schema.anyOf.map((variant) => typeOf(variant, variant)).join(' or ')
  const types = [schema.type ?? nameOf(written) ?? 'anything'].flat()
  return types
    .map((type) => (type === 'array' ? `array of ${itemsOf(schema)}` : type === 'string' ? (schema.format ?? type) : type))
    .join(' or ')
}

function itemsOf({ items = {} }: JsonSchema): string {
  return nameOf(items) ?? typeOf(items, items).replace('object', 'objects')
}

/** What a value must keep to, in words. */
function limitsOf(schema: JsonSchema): string[] {
  const { enum: values, minimum, maximum, minLength = 0, maxLength, minItems, maxItems, pattern, default: preset } = schema
  return [
    ...(values
      ? [
          `One of ${values
            .filter((value) => value !== null)
            .map((value) => `\`${value}\``)
            .join(', ')}`,
        ]
      : []),
    ...spanOf(minimum, maximum, ''),
    ...spanOf(minLength > 1 ? minLength : undefined, maxLength, ' characters'),
    ...spanOf(minItems, maxItems, ' items'),
    ...(pattern === undefined ? [] : [`Like \`${pattern}\``]),
    ...(preset === undefined ? [] : [`\`${JSON.stringify(preset)}\` by default`]),
  ]
}

const written = new Intl.NumberFormat('en')

function spanOf(least: number | undefined, most: number | undefined, unit: string): string[] {
  const [from, to] = [least, most].map((bound) => (bound === undefined ? undefined : written.format(bound)))
  if (from !== undefined && to !== undefined) return [`${from} to ${to}${unit}`]
  if (from !== undefined) return [`At least ${from}${unit}`]
  return to === undefined ? [] : [`At most ${to}${unit}`]
}

/** A table of fields; without a caption of its own, for a heading stands before it. */
export function fieldTable(fields: readonly Field[], label: string): Html {
  return html`<table class="fields" aria-label="${label}">
    <thead>
      <tr>
        <th scope="col">Field</th>
        <th scope="col">Type</th>
        <th scope="col">About</th>
      </tr>
    </thead>
    <tbody>
      ${fields.map(row)}
    </tbody>
  </table>`
}

function row({ path, depth, type, required, schema }: Field): Html {
  const cut = Math.max(path.lastIndexOf('.'), path.lastIndexOf('[].') + 2) + 1
  const own = depth === 0 ? path : path.slice(cut)
  const parent = depth === 0 ? '' : path.slice(0, cut)
  const about = [...(schema.description === undefined ? [] : [schema.description]), ...limitsOf(schema)]
  return html`<tr class="depth-${Math.min(depth, 3)}">
    <th scope="row">
      <code><i>${parent}</i>${parent === '' ? '' : html`<wbr />`}${own}</code
      >${required ? html` <span class="required">required</span>` : ''}
    </th>
    <td class="type">${type}</td>
    <td>${about.map((line) => html`<span class="limit">${inline(line)}. </span>`)}</td>
  </tr> `
}
