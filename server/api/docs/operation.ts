import { html } from 'hono/html'
import { API_BASE } from '../openapi.ts'
import type { JsonSchema, OpenApiDocument, Operation, Parameter, Ref, ResponseObject } from '../openapi/document.ts'
import { nameOf } from '../openapi/json-schema.ts'
import { listedIn } from '../openapi/operation.ts'
import { curlOf } from './curl.ts'
import { type Field, fieldsOf, fieldTable } from './fields.ts'
import { command, sample } from './sample.ts'
import { colouredJson, type Html, inline } from './text.ts'

export interface Door {
  method: string
  path: string
  operation: Operation
}

/** Every operation of the document, in its order. */
export function doorsOf({ paths }: OpenApiDocument): Door[] {
  return Object.entries(paths).flatMap(([path, item]) => Object.entries(item).map(([method, operation]) => ({ method, path, operation })))
}

export function methodBadge(method: string): Html {
  return html`<span class="method ${method}">${method.toUpperCase()}</span>`
}

function whoMayPass(role: Operation['x-role']): Html {
  if (role === 'person') return html`<b>Whoever is signed in</b>, in no organization`
  if (role === 'operator') return html`<b>Whoever runs the installation</b>, signed in`
  return html`Role <b>${role}</b>${role === 'owner' ? '' : ' or greater'}`
}

/** One operation: what it is at the left, what it looks like at the right. */
export function operationSection(document: OpenApiDocument, { method, path, operation }: Door): Html {
  const { operationId, summary } = operation
  return html`<section class="pair operation" id="${operationId}">
    <div>
      <h3><a href="#${operationId}">${summary}</a></h3>
      <p class="address">
        ${methodBadge(method)} <code><i>${API_BASE}</i>${path}</code>
      </p>
      <p class="role">${whoMayPass(operation['x-role'])}</p>
      ${parameterTable(document, operation)} ${bodyTable(document, operation)} ${answerList(operation)}
    </div>
    <div class="examples">${command('Request', curlOf(method, path, operation))} ${answerSample(operation)}</div>
  </section> `
}

function parameterTable({ components }: OpenApiDocument, { operationId, parameters = [] }: Operation): Html | '' {
  if (parameters.length === 0) return ''
  const given = parameters.map((parameter) => ('$ref' in parameter ? components.parameters[lastOf(parameter)] : parameter))
  const fields = given.filter((parameter) => parameter !== undefined).flatMap((parameter) => toFields(components.schemas, parameter))
  return html`<h4>Parameters</h4>
    ${fieldTable(fields, `Parameters of ${operationId}`)}`
}

function toFields(schemas: Record<string, JsonSchema>, { name, in: place, required, description, schema }: Parameter): Field[] {
  const where = place === 'query' ? '' : `, in the ${place}`
  const described = { ...schema, ...(description === undefined ? {} : { description }) }
  return fieldsOf(schemas, { properties: { [name]: described } }).map((field) => ({ ...field, required, type: `${field.type}${where}` }))
}

function bodyTable({ components }: OpenApiDocument, { operationId, requestBody }: Operation): Html | '' {
  const schema = requestBody?.content['application/json']?.schema
  if (requestBody === undefined || schema === undefined) return ''
  const fields = fieldsOf(components.schemas, schema)
  if (fields.length === 0) return ''
  return html`<h4>Body${requestBody.required ? '' : html` <span class="optional">may be left out</span>`}</h4>
    ${fieldTable(fields, `Body of ${operationId}`)}`
}

function answerList({ responses, 'x-problems': problems }: Operation): Html {
  return html`<h4>Answers</h4>
    <dl class="answers">
      ${Object.entries(responses).map(
        ([status, response]) =>
          html`<div>
            <dt>${status}</dt>
            <dd>${'$ref' in response ? codeLinks(problems[status] ?? []) : successWords(response)}</dd>
          </div> `,
      )}
    </dl>`
}

function codeLinks(codes: readonly string[]): Html[] {
  return codes.map((code) => html`<a href="#${code}">${code}</a> `)
}

function successWords(response: ResponseObject): Html | Html[] {
  const name = shapeOf(response)
  if (name === undefined) return inline(response.description)
  const [before = '', after = ''] = response.description.split(name)
  return html`${before}<a href="#schema-${name}">${name}</a>${after}`
}

/** The name of what an answer, or each item of its list, is. */
export function shapeOf(response: ResponseObject | Ref): string | undefined {
  if ('$ref' in response) return undefined
  const schema = response.content?.['application/json']?.schema ?? {}
  return nameOf(listedIn(schema) ?? schema)
}

function answerSample({ responses }: Operation): Html | '' {
  const [[status, response] = []] = Object.entries(responses)
  if (response === undefined || '$ref' in response) return ''
  const example = response.content?.['application/json']?.example
  return example === undefined ? '' : sample(`Answer ${status}`, html`${colouredJson(example)}`)
}

function lastOf({ $ref }: Ref): string {
  return $ref.split('/').at(-1) ?? ''
}
