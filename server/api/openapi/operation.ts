import type { z } from 'zod'
import type { AnyEndpoint, Needed } from '../../access/endpoint.ts'
import { roles } from '../../access/role.ts'
import type { JsonSchema, MediaType, Operation, Parameter, Ref, ResponseObject } from './document.ts'
import { bodyExamples, parameterExamples, schemaExamples } from './examples.ts'
import { nameOf, resolve, schemaOf } from './json-schema.ts'
import { refusals } from './refusals.ts'
import { byStatus, problemResponses } from './responses.ts'

type Named = Map<string, JsonSchema>

/** One door as the document describes it; its named schemas are gathered on the way. */
export function operationOf(named: Named, endpoint: AnyEndpoint): Operation {
  const { operationId, summary, tag, role, body } = endpoint
  const problems = byStatus(codesOf(endpoint))
  const parameters = parametersOf(named, endpoint)
  return {
    operationId,
    summary,
    tags: [tag],
    'x-role': role,
    'x-problems': problems,
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(body ? { requestBody: requestBodyOf(named, operationId, body) } : {}),
    responses: { ...successOf(named, endpoint), ...problemRefs(problems) },
  }
}

/** Path parameters of a path as the router writes it: `/templates/:kind/:locale`. */
function pathParameters(path: string): string[] {
  return [...path.matchAll(/:(\w+)/g)].map(([, name = '']) => name)
}

const isOfOrganization = (role: Needed): boolean => (roles as readonly string[]).includes(role)

/** Keys of requests are kept by organization: a door of none knows of none. */
function isRepeatable({ method, role }: Pick<AnyEndpoint, 'method' | 'role'>): boolean {
  return method === 'post' && isOfOrganization(role)
}

function codesOf({ operationId, path, method, role, whole, query, body }: AnyEndpoint): string[] {
  return [
    'no-key',
    ...(isOfOrganization(role) ? ['no-organization'] : []),
    ...(role === roles[0] || role === 'person' ? [] : ['role-too-small']),
    ...(whole ? ['limited'] : []),
    ...(method === 'get' ? [] : ['wrong-origin']),
    ...(pathParameters(path).length > 0 ? ['not-found'] : []),
    ...(body ? ['not-json', 'too-large', 'wrong-content-type'] : []),
    ...(body || query ? ['invalid'] : []),
    ...(refusals[operationId] ?? []),
    ...(isRepeatable({ method, role }) ? ['in-progress', 'key-reused'] : []),
    'unavailable',
  ]
}

function problemRefs(problems: Record<string, string[]>): Record<string, Ref> {
  const refs = Object.keys(problems).map((status) => [status, { $ref: `#/components/responses/${problemResponses[Number(status)]?.name}` }])
  return Object.fromEntries(refs) as Record<string, Ref>
}

function parametersOf(named: Named, { path, method, role, params, query }: AnyEndpoint): (Parameter | Ref)[] {
  return [
    ...(pathParameters(path).includes('id') ? [{ $ref: '#/components/parameters/id' }] : []),
    ...(params ? fieldParameters(named, 'path', params) : []),
    ...(query ? fieldParameters(named, 'query', query) : []),
    ...(isRepeatable({ method, role }) ? [{ $ref: '#/components/parameters/IdempotencyKey' }] : []),
  ]
}

function fieldParameters(named: Named, where: 'path' | 'query', fields: z.ZodType): Parameter[] {
  const schema = schemaOf(named, fields, 'input')
  const { properties = {}, required = [] } = resolve(Object.fromEntries(named), schema)
  return Object.entries(properties).map(([name, { description, ...property }]) => ({
    name,
    in: where,
    required: required.includes(name),
    ...(description === undefined ? {} : { description }),
    schema: property,
    ...exampleFor(name, property),
  }))
}

/** By what it is, else by its name. */
function exampleFor(name: string, property: JsonSchema): { example?: unknown } {
  const example = schemaExamples[nameOf(property) ?? ''] ?? parameterExamples[name]
  return example === undefined ? {} : { example }
}

function requestBodyOf(named: Named, operationId: string, body: z.ZodType): NonNullable<Operation['requestBody']> {
  const schema = schemaOf(named, body, 'input')
  const example = bodyExamples[operationId] ?? exampleOf(schema)
  return { required: !body.safeParse(undefined).success, content: json(schema, example) }
}

function successOf(named: Named, { answer, status: other }: AnyEndpoint): Record<string, ResponseObject> {
  const status = other ?? 200
  if (answer === undefined) return { [status]: { description: 'Done; there is nothing to say.' } }
  const schema = schemaOf(named, answer, 'output')
  return { [status]: { description: describe(schema, status), content: json(schema, exampleOf(schema)) } }
}

function json(schema: JsonSchema, example: unknown): Record<string, MediaType> {
  return { 'application/json': { schema, ...(example === undefined ? {} : { example }) } }
}

function describe(schema: JsonSchema, status: number): string {
  const item = listedIn(schema)
  if (item) return `A page of ${nameOf(item) ?? 'items'}.`
  return `The ${nameOf(schema) ?? 'answer'}${status === 201 ? ', as it was made' : ''}.`
}

function exampleOf(schema: JsonSchema): unknown {
  const item = listedIn(schema)
  const example = schemaExamples[nameOf(item ?? schema) ?? '']
  return item && example !== undefined ? { items: [example], nextCursor: null } : example
}

/** The schema of a page's items, when it is a page. */
export function listedIn({ properties }: JsonSchema): JsonSchema | undefined {
  return properties?.['nextCursor'] && properties['items']?.items
}
