import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { text } from 'node:stream/consumers'
import type { CommandIo } from '../platform/data-dir/door.ts'

/** The terminal of this process. What is asked for on stdin is a secret: somebody who types it sees nothing. */
export const terminal: CommandIo = {
  stdout: (said) => void process.stdout.write(said),
  stderr: (said) => void process.stderr.write(said),
  stdin: () => (process.stdin.isTTY ? typed() : text(process.stdin)),
}

async function typed(): Promise<string> {
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const line = createInterface({ input: process.stdin, output: silent, terminal: true })
  process.stderr.write('Password: ')
  try {
    return await line.question('')
  } finally {
    line.close()
    process.stderr.write('\n')
  }
}
