import { globSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

export interface Run {
  code: number | null
  output: string
}

export interface Check {
  name: string
  /** A file, seen from node_modules. */
  program: string
  args: string[]
  /** For a checker that can tell how many files it looked at, or whose own words want rewording. */
  judge?: (run: Run) => { ok: boolean; files: number; output: string }
}

interface LintedFile {
  filePath: string
  messages: { line?: number; column?: number; message: string; ruleId: string | null }[]
}

const root = fileURLToPath(new URL('..', import.meta.url))
const cache = (name: string) => `node_modules/.cache/${name}`

/**
 * The slowest first, since they run two at a time. ESLint gets no cache: its verdict on one file depends on the types of
 * others, and a promise that floats since its function became async elsewhere would pass.
 */
export const checks: readonly Check[] = [
  { name: 'lint', program: 'eslint/bin/eslint.js', args: ['.', '--max-warnings', '0', '--format', 'json'], judge: judgeLint },
  ...['tsconfig.json', ...globSync('{*/,*/*/,*/*/*/}tsconfig.json', { cwd: root, exclude: ['node_modules'] })].map(types),
  { name: 'format', program: 'prettier/bin/prettier.cjs', args: ['--check', '.', '--cache'] },
  { name: 'dead code', program: 'knip/bin/knip.js', args: ['--treat-config-hints-as-errors'] },
  { name: 'weight of the web', program: '../scripts/weigh-web.ts', args: [] },
  { name: 'architecture', program: 'vitest/vitest.mjs', args: ['run', '--project', 'rules', 'tests/architecture.test.ts'] },
]

/** Code for the browser knows other types than code for Node, and says so in a tsconfig.json of its own. */
function types(project: string): Check {
  const name = ['types', dirname(project)].filter((part) => part !== '.').join(' ')
  const incremental = ['--incremental', '--tsBuildInfoFile', cache(`${name.replaceAll(/\W/g, '-')}.tsbuildinfo`)]
  return { name, program: 'typescript/bin/tsc', args: ['--project', project, '--listFiles', ...incremental], judge: judgeTypes }
}

function judgeTypes({ code, output }: Run) {
  const lines = output.split('\n')
  const seen = lines.filter((line) => line.startsWith(root))
  const words = lines.filter((line) => !/^\/\S+\.(ts|tsx|json|js|mts|cts)$/.test(line))
  return { ok: code === 0, files: seen.filter((line) => !line.includes('/node_modules/')).length, output: words.join('\n') }
}

function judgeLint({ code, output }: Run) {
  const start = output.indexOf('[{')
  // Without a list ESLint itself has failed, and its words are the message.
  if (start < 0) return { ok: false, files: 0, output }
  const linted = JSON.parse(output.slice(start)) as LintedFile[]
  return {
    ok: code === 0,
    files: linted.filter(({ filePath }) => /\.tsx?$/.test(filePath)).length,
    output: linted.flatMap(complaints).join('\n'),
  }
}

function complaints({ filePath, messages }: LintedFile): string[] {
  const path = relative(root, filePath)
  return messages.map(({ line, column, message, ruleId }) => `${path}:${line ?? 1}:${column ?? 1}  ${message}  ${ruleId ?? ''}`)
}
