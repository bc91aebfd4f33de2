import { chmodSync, rmSync } from 'node:fs'
import { createConnection, createServer, type Server, type Socket } from 'node:net'
import { createInterface } from 'node:readline'
import { Refusal } from '../refusal.ts'

/** What the process that holds the folder does for others: run a command and say what it says. */
export interface CommandIo {
  stdout(text: string): void
  stderr(text: string): void
  /** All that is written to it, until its end. */
  stdin(): Promise<string>
}

export type CommandRunner = (argv: string[], io: CommandIo) => Promise<number>

/** One line of the conversation, as JSON. */
type Line = { stdout: string } | { stderr: string } | { exit: number } | { asks: 'stdin' }

/** Opens the folder's door: other processes of this user hand in commands, which run here, beside the database. */
export async function openDoor(socket: string, run: CommandRunner): Promise<() => Promise<void>> {
  rmSync(socket, { force: true })
  const guests = new Set<Socket>()
  const server = createServer((guest) => {
    guests.add(guest)
    guest.once('close', () => guests.delete(guest))
    guest.on('error', () => guest.destroy())
    // A guest that leaves in the middle, or speaks nonsense, must not end the product.
    receive(guest, run).catch(() => guest.destroy())
  })
  await listen(server, socket)
  chmodSync(socket, 0o600)
  return () =>
    new Promise((resolve) => {
      for (const guest of guests) guest.destroy()
      server.close(() => {
        rmSync(socket, { force: true })
        resolve()
      })
    })
}

/** Only the owner may knock: the socket is made with no rights for anybody else, from its first moment. */
function listen(server: Server, socket: string): Promise<void> {
  const before = process.umask(0o177)
  return new Promise<void>((resolve, reject) => server.once('error', reject).listen(socket, resolve)).finally(() => process.umask(before))
}

async function receive(guest: Socket, run: CommandRunner): Promise<void> {
  const say = (line: Line): void => void guest.write(`${JSON.stringify(line)}\n`)
  const lines = createInterface({ input: guest })[Symbol.asyncIterator]()
  const hear = async (): Promise<unknown> => JSON.parse((await lines.next()).value ?? 'null') as unknown
  const first = (await hear()) as { argv: string[] } | null
  if (first === null) return
  const stdin = async (): Promise<string> => {
    say({ asks: 'stdin' })
    return ((await hear()) as { stdin: string } | null)?.stdin ?? ''
  }
  say({ exit: await run(first.argv, { stdout: (said) => say({ stdout: said }), stderr: (said) => say({ stderr: said }), stdin }) })
  guest.end()
}

/** Whether a process answers at the folder's door. */
export function isAnswering(socket: string): Promise<boolean> {
  return new Promise((resolve) => {
    const knock = createConnection(socket)
    knock.once('connect', () => {
      knock.destroy()
      resolve(true)
    })
    knock.once('error', () => resolve(false))
  })
}

/** Runs a command in the process that holds the folder, and passes on what it says. */
export async function handIn(socket: string, argv: string[], io: CommandIo): Promise<number> {
  const host = createConnection(socket)
  host.write(`${JSON.stringify({ argv })}\n`)
  try {
    for await (const text of createInterface({ input: host })) {
      const line = JSON.parse(text) as Line
      if ('stdout' in line) io.stdout(line.stdout)
      else if ('stderr' in line) io.stderr(line.stderr)
      else if ('asks' in line) host.write(`${JSON.stringify({ stdin: await io.stdin() })}\n`)
      else return line.exit
    }
  } catch {
    // A connection that broke off is told of below, like one that ended too soon.
  }
  throw new Refusal('stopped', 'Puntual stopped before the command was done. Look at what it did, then repeat it.')
}
