import { API_BASE } from '../openapi.ts'
import type { Operation, Parameter } from '../openapi/document.ts'
import { idExamples, parameterExamples } from '../openapi/examples.ts'

/** A line for a POSIX shell that does this operation as it stands, given $PUNTUAL_URL and $PUNTUAL_KEY. */
export function curlOf(method: string, path: string, operation: Operation): string {
  const body = operation.requestBody?.content['application/json']?.example
  const sendsBody = body !== undefined && Object.keys(body as object).length > 0
  return [
    `curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} "$PUNTUAL_URL${API_BASE}${filled(path)}${queryOf(operation)}"`,
    '-H "Authorization: Bearer $PUNTUAL_KEY"',
    ...(method === 'post' ? ['-H "Idempotency-Key: $(uuidgen)"'] : []),
    ...(sendsBody ? [`-H 'Content-Type: application/json'`, `-d ${quoted(JSON.stringify(body, null, 2))}`] : []),
  ].join(' \\\n  ')
}

/** In single quotes a shell changes nothing; a quote of the text itself must step outside of them. */
function quoted(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}

function filled(path: string): string {
  return path.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    const example = name === 'id' ? idExamples[path.split('/')[1] ?? ''] : parameterExamples[name]
    return typeof example === 'string' ? example : whole
  })
}

function queryOf({ parameters = [] }: Operation): string {
  const span = parameters
    .filter((parameter): parameter is Parameter => 'name' in parameter)
    .filter((parameter) => (parameter.required || ['from', 'to'].includes(parameter.name)) && parameter.in === 'query')
  return span.length === 0 ? '' : `?${span.map(({ name, example }) => `${name}=${String(example)}`).join('&')}`
}
