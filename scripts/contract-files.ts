import openapiTS, { astToString } from 'openapi-typescript'
import { openApiText } from '../server/api/openapi.ts'

/** What contract/ holds of the API, by path: the document, and the types that its client is made with. */
export async function contractFiles(): Promise<Record<string, string>> {
  const document = openApiText()
  const types = astToString(await openapiTS(document))
  return { 'contract/openapi.json': document, 'contract/schema.d.ts': `// Written by npm run openapi.\n${types}` }
}
