import manifest from '../package.json' with { type: 'json' }
import { everyEndpoint } from './endpoints.ts'
import type { JsonSchema, OpenApiDocument, Parameter, PathItem } from './openapi/document.ts'
import { parameterExamples } from './openapi/examples.ts'
import { operationOf } from './openapi/operation.ts'
import { problemSchema, responseComponents } from './openapi/responses.ts'
import { description, summary, tagWords } from './openapi/words.ts'

export const API_BASE = '/api/v1'

/** The API as the world reads it, made of the same list that the server is made of. */
export function openApiDocument(): OpenApiDocument {
  const named = new Map<string, JsonSchema>([['Problem', problemSchema]])
  const paths = pathsOf(named)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Puntual API',
      version: manifest.version,
      summary,
      description: description(),
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: API_BASE, description: 'This installation' }],
    security: [{ key: [] }],
    tags: tagsOf(),
    paths,
    components: {
      securitySchemes: { key: { type: 'http', scheme: 'bearer', description: 'A key of one organization and one role.' } },
      schemas: Object.fromEntries([...named].sort(([a], [b]) => (a < b ? -1 : 1))),
      parameters: parameterComponents,
      responses: responseComponents(),
    },
  }
}

/** The document as it is served, and as contract/ keeps it. */
export function openApiText(): string {
  return `${JSON.stringify(openApiDocument(), null, 2)}\n`
}

function pathsOf(named: Map<string, JsonSchema>): Record<string, PathItem> {
  const paths: Record<string, PathItem> = {}
  for (const endpoint of everyEndpoint) {
    const path = endpoint.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [endpoint.method]: operationOf(named, endpoint) }
  }
  return paths
}

function tagsOf(): OpenApiDocument['tags'] {
  return [...new Set(everyEndpoint.map(({ tag }) => tag))].map((name) => ({ name, description: tagWords[name] ?? '' }))
}

const parameterComponents: Record<string, Parameter> = {
  id: {
    name: 'id',
    in: 'path',
    required: true,
    description: 'The id that the resource was answered with',
    schema: { type: 'string', format: 'uuid' },
    example: parameterExamples['id'],
  },
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    required: false,
    description: 'A key of your own; for 24 hours the same request is done once and answered alike',
    schema: { type: 'string', maxLength: 255 },
    example: parameterExamples['Idempotency-Key'],
  },
}
