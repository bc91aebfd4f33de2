import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { rm, stat } from 'node:fs/promises'
import type { Server } from 'node:net'
import { connect, createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { basename, dirname, isAbsolute, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** As long as an emulator that was told to stop takes. */
const PATIENCE_MS = 1_000
const AGAIN_AFTER_MS = 50

/**
 * Keeps other emulators on this machine away from the file; returns how to let it go. The lock is a socket somebody listens
 * on, because with a process that is killed nobody listens any more, while a file beside it would stay.
 */
export async function lock(file: string, patienceMs: number = PATIENCE_MS): Promise<() => Promise<void>> {
  const address = await addressOf(file)
  const giveUpAt = performance.now() + patienceMs
  for (;;) {
    const server = await listenAt(address)
    if (server !== undefined) return () => letGo(server)
    if (await isHeld(address)) {
      if (performance.now() >= giveUpAt) throw new Error('another emulator has it open')
      await wait(AGAIN_AFTER_MS)
    } else if (isAbsolute(address)) await rm(address, { force: true }) // left behind by one that was killed
  }
}

/** By the folder itself, which may have several paths. Linux and Windows have names for sockets that are no files. */
async function addressOf(file: string): Promise<string> {
  const { dev, ino } = await stat(dirname(file), { bigint: true })
  const name = `whatsapp-twin-${createHash('sha256')
    .update(`${dev}/${ino}/${basename(file)}`)
    .digest('hex')
    .slice(0, 16)}`
  if (process.platform === 'linux') return `\0${name}`
  return process.platform === 'win32' ? `\\\\.\\pipe\\${name}` : join(tmpdir(), name)
}

/** Nothing where the address is taken. */
async function listenAt(address: string): Promise<Server | undefined> {
  const server = createServer((socket) => socket.destroy())
  const listening = once(server, 'listening')
  server.listen(address)
  try {
    await listening
    return server.unref()
  } catch (cause) {
    if (cause instanceof Error && 'code' in cause && cause.code === 'EADDRINUSE') return undefined
    throw cause
  }
}

async function isHeld(address: string): Promise<boolean> {
  const socket = connect(address)
  try {
    await once(socket, 'connect')
    return true
  } catch {
    return false
  } finally {
    socket.destroy()
  }
}

async function letGo(server: Server): Promise<void> {
  const closed = once(server, 'close')
  server.close()
  await closed
}
