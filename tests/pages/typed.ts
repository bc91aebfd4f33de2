import { execFileSync } from 'node:child_process'
import { parseArgs } from 'node:util'

/** What a shell hands to this program when somebody types the line. */
export function wordsFor(program: string, line: string): string[] {
  const script = `${program}() { printf '%s\\0' "$@"; }\n${line}`
  return execFileSync('sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1)
}

/** Does what curl would do with the line, on machines without it, too. */
export async function curl(line: string): Promise<{ status: number; body: unknown }> {
  const { positionals, values } = parseArgs({
    args: wordsFor('curl', line),
    allowPositionals: true,
    options: { header: { type: 'string', short: 'H', multiple: true, default: [] }, data: { type: 'string', short: 'd' } },
  })
  const headers = values.header.map((header) => header.split(': ') as [string, string])
  const answer = await fetch(positionals[0] ?? '', {
    headers,
    ...(values.data === undefined ? {} : { method: 'POST', body: values.data }),
  })
  return { status: answer.status, body: await answer.json() }
}
