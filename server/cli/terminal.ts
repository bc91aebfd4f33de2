import type { CommandIo } from '../platform/data-dir/door.ts'

/** The terminal of this process. */
export const terminal: CommandIo = {
  stdout: (text) => void process.stdout.write(text),
  stderr: (text) => void process.stderr.write(text),
}
