import { readFileSync, renameSync, rmSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { createWhole, linkUnlessThere } from './create-whole.ts'
import { isAnswering } from './door.ts'
import type { DataDir } from './data-dir.ts'
import { isRunning, type ProcessMark, thisProcess } from './process-mark.ts'
import { codeOf } from '../error-code.ts'

/** After kill -9 a process may still be seen for a moment; longer than this, it is taken to live. */
const PATIENCE_MS = 5_000
const PAUSE_MS = 100

/** Another process holds the folder, and answers or at least lives. */
export class FolderHeld extends Error {
  readonly holder: ProcessMark

  constructor(holder: ProcessMark, path: string) {
    super(`Puntual is already running on ${path} (process ${holder.pid})`)
    this.holder = holder
  }
}

/**
 * Takes the folder for this process alone: two processes on one embedded database destroy it silently. Answers the function
 * that gives it back. A lock whose holder is gone, by kill -9 or a power cut, is taken over.
 */
export async function takeLock({ lock, socket, path }: DataDir): Promise<() => void> {
  const deadline = Date.now() + PATIENCE_MS
  for (;;) {
    const holder = tryTake(lock)
    if (holder === undefined) return () => rmSync(lock, { force: true })
    if (await isAnswering(socket)) throw new FolderHeld(holder, path)
    if (!isRunning(holder)) removeIfStill(lock, holder)
    else if (Date.now() > deadline) throw new FolderHeld(holder, path)
    else await sleep(PAUSE_MS)
  }
}

/** Undefined when the lock is ours now; else who holds it. */
function tryTake(lock: string): ProcessMark | undefined {
  if (createWhole(lock, JSON.stringify(thisProcess()))) return undefined
  return readMark(lock) ?? tryTake(lock)
}

function readMark(lock: string): ProcessMark | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as ProcessMark
  } catch (error) {
    // Torn by a power cut: it belongs to nobody who lives.
    if (error instanceof SyntaxError) return { pid: 0, startedAt: '' }
    if (codeOf(error) === 'ENOENT') return undefined
    throw error
  }
}

/**
 * Takes a dead holder's lock away. Moved first and looked at then: of two who found the same dead holder, the slower would
 * otherwise remove the lock that the quicker has just taken.
 */
function removeIfStill(lock: string, holder: ProcessMark): void {
  const aside = `${lock}.${process.pid}.dead`
  try {
    renameSync(lock, aside)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return
    throw error
  }
  const moved = readMark(aside)
  if (moved?.pid !== holder.pid || moved.startedAt !== holder.startedAt) linkUnlessThere(aside, lock)
  rmSync(aside, { force: true })
}
