import { writeFileSync } from 'node:fs'
import openapiTS, { astToString } from 'openapi-typescript'
import { openApiDocument } from '../server/api/openapi.ts'

/** Writes what contract/ holds of the API: the document, and the types that the client is made with. */
const written = `${JSON.stringify(openApiDocument(), null, 2)}\n`
writeFileSync(new URL('../contract/openapi.json', import.meta.url), written)
const types = astToString(await openapiTS(written))
writeFileSync(new URL('../contract/schema.d.ts', import.meta.url), `// Written by npm run openapi; do not edit.\n${types}`)
