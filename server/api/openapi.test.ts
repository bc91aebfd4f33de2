import { Validator } from '@seriousme/openapi-schema-validator'
import { globSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { endpoints, everyEndpoint } from './endpoints.ts'
import { openApiDocument } from './openapi.ts'
import type { Operation } from './openapi/document.ts'
import { schemaExamples } from './openapi/examples.ts'
import { refusals } from './openapi/refusals.ts'
import { problemResponses } from './openapi/responses.ts'
import { tagWords } from './openapi/words.ts'
import { problemCodes } from './problem-codes.ts'
import { statuses } from './problem.ts'

const document = openApiDocument()
const operations = new Map(
  Object.values(document.paths)
    .flatMap((item) => Object.values(item))
    .map((operation) => [operation.operationId, operation]),
)

function operationOf(operationId: string): Operation {
  const operation = operations.get(operationId)
  if (operation === undefined) throw new Error(`The document has no ${operationId}`)
  return operation
}

test('the document keeps to the rules of OpenAPI 3.1', async () => {
  const { valid, errors } = await new Validator().validate(structuredClone(document) as unknown as Record<string, unknown>)
  expect(errors ?? []).toEqual([])
  expect(valid).toBe(true)
})

test('every reference leads to something', () => {
  const refs = [...JSON.stringify(document).matchAll(/"\$ref":"#\/components\/(\w+)\/(\w+)"/g)]
  const components: Record<string, object> = { ...document.components }
  const lost = refs.filter(([, kind = '', name = '']) => !(name in (components[kind] ?? {}))).map(([ref]) => ref)
  expect(refs.length).toBeGreaterThan(0)
  expect(lost).toEqual([])
})

test('every door of the server is in it once', () => {
  expect([...operations.keys()].sort()).toEqual(everyEndpoint.map(({ operationId }) => operationId).sort())
})

test('every tag is introduced', () => {
  const silent = [...new Set(everyEndpoint.map(({ tag }) => tag))].filter((tag) => !(tag in tagWords))
  expect(silent, 'give these tags a sentence in server/api/openapi/words.ts').toEqual([])
})

test('every body and every answer has an example, and its own schema takes it', () => {
  for (const { operationId, body, answer, status = 200 } of everyEndpoint) {
    const { requestBody, responses } = operationOf(operationId)
    const given = requestBody?.content['application/json']
    if (body)
      expect(body.safeParse(given?.example), `example of the body of ${operationId}: server/api/openapi/examples.ts`).toMatchObject({
        success: true,
      })
    const success = responses[status]
    if (!answer || !success || '$ref' in success) continue
    const example = success.content?.['application/json']?.example
    expect(answer.safeParse(example), `example of the answer of ${operationId}: server/api/openapi/examples.ts`).toMatchObject({
      success: true,
    })
  }
})

test('no example is of a schema that is gone', () => {
  expect(Object.keys(schemaExamples).filter((name) => !(name in document.components.schemas))).toEqual([])
})

test('every POST of an organization takes an Idempotency-Key', () => {
  const without = endpoints
    .filter(({ method }) => method === 'post')
    .filter(({ operationId }) => !JSON.stringify(operationOf(operationId).parameters ?? []).includes('IdempotencyKey'))
  expect(without).toEqual([])
})

test('an instant is a date-time as text, and a body is needed where the door needs one', () => {
  const [from] = (operationOf('listAppointments').parameters ?? []).filter((parameter) => 'name' in parameter && parameter.name === 'from')
  expect(from).toMatchObject({ in: 'query', required: false, schema: { $ref: '#/components/schemas/Instant' } })
  expect(document.components.schemas['Instant']).toMatchObject({ type: 'string', format: 'date-time' })
  expect(operationOf('bookAppointment').requestBody?.required).toBe(true)
  expect(operationOf('cancelAppointment').requestBody?.required).toBe(false)
})

test('an answer may grow, a body may not', () => {
  const { Appointment, NewAppointment } = document.components.schemas
  expect(Appointment).not.toHaveProperty('additionalProperties')
  expect(NewAppointment).toMatchObject({ additionalProperties: false })
})

test('what an operation is refused with follows from its shape and its room', () => {
  expect(Object.keys(operationOf('bookAppointment').responses)).toEqual(['201', '400', '401', '403', '409', '413', '415', '422', '503'])
  expect(Object.keys(operationOf('getClient').responses)).toEqual(['200', '400', '401', '404', '503'])
  expect(Object.keys(operationOf('removeService').responses)).toEqual(['204', '400', '401', '403', '404', '503'])
  expect(Object.keys(operationOf('getMe').responses)).toEqual(['200', '401', '503'])
})

test('every code that may be answered is explained, with the status it comes with', () => {
  const sources = globSync('server/**/*.ts').map((path) => readFileSync(path, 'utf8'))
  const thrown = sources.flatMap((text) => [...text.matchAll(/new ProblemError\((\d+), '([a-z-]+)'/g)])
  const said = [...Object.entries(statuses), ...thrown.map(([, status, code = '']) => [code, Number(status)] as const)]
  expect(thrown.length).toBeGreaterThan(0)
  for (const [code, status] of said) {
    expect(problemCodes[code]?.status, `explain ${code} (${status}) in server/api/problem-codes.ts`).toBe(status)
  }
})

test('the refusals of operations are of operations and codes that exist', () => {
  for (const [operationId, codes] of Object.entries(refusals)) {
    expect(operations.has(operationId), `${operationId} in server/api/openapi/refusals.ts`).toBe(true)
    for (const code of codes) expect(problemResponses, code).toHaveProperty(String(problemCodes[code]?.status))
  }
})
