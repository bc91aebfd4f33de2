import { expect, test } from 'vitest'
import { run } from './program.ts'

/** The drain, and the 90 seconds within which what nobody knows of is settled, on a busy machine. */
const PATIENCE_MS = 5 * 60_000

test(
  'workers are killed and the server is restarted while messages leave, answers and reports are lost: none is lost, doubled or late',
  async () => {
    const torture = run('torture/run.ts', ['--messages', '240', '--kills', '6', '--seed', '5'], {}, process.cwd())
    expect(await torture.ended, torture.output()).toBe(0)
    expect(torture.stdout()).toMatch(/planned +240\narrived +240 .*\nlost +0 .*\ndoubled +0 .*\nlate +0 .*\nuncertain +0 /)
  },
  PATIENCE_MS,
)
