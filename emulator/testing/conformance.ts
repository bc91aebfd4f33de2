import { Ajv, type AnySchema, type ValidateFunction } from 'ajv'
import addFormats from 'ajv-formats'
import type { Description, Operation } from './twilio-descriptions.ts'
import { readDescription } from './twilio-descriptions.ts'

/** A request and what it was answered. `form` and `query` as on the wire. */
export interface Exchange {
  method: string
  /** Path and query. */
  path: string
  form?: URLSearchParams | undefined
  json?: unknown
  status: number
  answer: unknown
}

/**
 * Throws unless the exchange is as Twilio's own OpenAPI description has it, in both directions. Answers of success only:
 * the description holds no errors. An answer must hold every key that is described, and no other.
 */
export function expectConformity(exchange: Exchange): void {
  if (exchange.status >= 300) return
  const [pathname = '', query = ''] = exchange.path.split('?')
  const found = operationOf(exchange.method, pathname)
  if (found === undefined) throw new Error(`Twilio describes no ${exchange.method} ${pathname}`)
  const { operation, document } = found
  checkQuery(document, operation, new URLSearchParams(query))
  const wanted = Object.entries(operation.requestBody?.content ?? {})[0]
  if (wanted !== undefined) checkRequest(document, wanted, exchange)
  checkAnswer(document, operation, exchange)
}

/** How many exchanges were compared, for a test that must not pass by comparing none. */
export const compared = { requests: 0, answers: 0 }

interface Document {
  description: Description
  forRequests: Ajv
  forAnswers: Ajv
}

let documents: Document[] | undefined

function allDocuments(): Document[] {
  documents ??= (['twilio_api_v2010', 'twilio_content_v1', 'twilio_content_v2'] as const).map((name) => {
    const description = withoutUriFormats(readDescription(name))
    return { description, forRequests: compilerOf(description), forAnswers: compilerOf(withEveryKey(description)) }
  })
  return documents
}

function operationOf(method: string, pathname: string) {
  for (const document of allDocuments()) {
    for (const [path, operations] of Object.entries(document.description.paths)) {
      const operation = operations[method.toLowerCase()]
      if (operation !== undefined && patternOf(path).test(pathname)) return { operation, document }
    }
  }
  return undefined
}

function patternOf(path: string): RegExp {
  return new RegExp(`^${path.replaceAll('.', '\\.').replaceAll(/\{\w+\}/g, '[^/.]+')}$`)
}

function checkQuery({ forRequests }: Document, { parameters = [] }: Operation, query: URLSearchParams): void {
  const inQuery = parameters.filter((parameter) => parameter.in === 'query')
  const properties = Object.fromEntries(inQuery.map(({ name, schema }) => [name, schema]))
  check(forRequests, { type: 'object', properties, additionalProperties: false }, Object.fromEntries(query), 'query')
}

function checkRequest({ forRequests }: Document, [type, { schema }]: [string, { schema: object }], { form, json }: Exchange): void {
  const strict = 'properties' in schema ? { ...schema, additionalProperties: false } : schema
  check(forRequests, strict, type === 'application/json' ? json : fieldsOf(form ?? new URLSearchParams(), schema), 'request')
  compared.requests += 1
}

function checkAnswer({ forAnswers }: Document, { responses = {} }: Operation, { status, answer }: Exchange): void {
  const described = responses[status]
  if (described === undefined) throw new Error(`Twilio describes no answer ${status}, only ${Object.keys(responses).join(', ')}`)
  const schema = Object.values(described.content ?? {})[0]?.schema
  if (schema !== undefined) check(forAnswers, schema, answer, 'answer')
  compared.answers += 1
}

/** A field that may be given several times becomes a list. */
function fieldsOf(form: URLSearchParams, schema: object): Record<string, unknown> {
  const properties = 'properties' in schema ? (schema.properties as Record<string, { type?: string }>) : {}
  const names = new Set(form.keys())
  return Object.fromEntries([...names].map((name) => [name, properties[name]?.type === 'array' ? form.getAll(name) : form.get(name)]))
}

const compiled = new WeakMap<object, WeakMap<Ajv, ValidateFunction>>()

function check(ajv: Ajv, schema: object, value: unknown, what: string): void {
  const byCompiler = compiled.get(schema) ?? new WeakMap<Ajv, ValidateFunction>()
  compiled.set(schema, byCompiler)
  const validate = byCompiler.get(ajv) ?? ajv.compile(absolute(schema) as AnySchema)
  byCompiler.set(ajv, validate)
  if (!validate(value))
    throw new Error(`The ${what} is not as Twilio describes it: ${ajv.errorsText(validate.errors)}\n${JSON.stringify(value)}`)
}

const ID = 'description'

function compilerOf(description: Description): Ajv {
  const ajv = new Ajv({ strict: false, allErrors: true, coerceTypes: true, logger: false })
  addFormats.default(ajv)
  ajv.addSchema({ $id: ID, components: description.components })
  return ajv
}

function absolute(schema: object): unknown {
  return JSON.parse(JSON.stringify(schema).replaceAll('"#/', `"${ID}#/`))
}

/** The one false positive: the description calls relative links `uri`, which by its own definition they are not. */
function withoutUriFormats(description: Description): Description {
  return JSON.parse(JSON.stringify(description), (key, value: unknown) =>
    key === 'format' && value === 'uri' ? undefined : value,
  ) as Description
}

/** Twilio's answers hold every key, with null where there is nothing; the description alone would let them be left out. */
function withEveryKey(description: Description): Description {
  const schemas = Object.entries(description.components.schemas).map(([name, schema]) => [name, isAnswer(name) ? closed(schema) : schema])
  return { ...description, components: { schemas: Object.fromEntries(schemas) as Record<string, object> } }
}

/** Named with dots, as in `api.v2010.account.message`; those of requests and template types are not. */
function isAnswer(name: string): boolean {
  return /^(?:api|content)\.v\w+\./.test(name)
}

function closed(schema: object): object {
  const properties = 'properties' in schema ? (schema.properties as object) : undefined
  return properties === undefined ? schema : { ...schema, required: Object.keys(properties), additionalProperties: false }
}
