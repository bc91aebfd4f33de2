import { readFileSync } from 'node:fs'
import { codeOf } from '../error-code.ts'

/** Which process, told apart from a later one that got the same number. */
export interface ProcessMark {
  pid: number
  /** Ticks since boot on Linux; empty where the system does not tell. */
  startedAt: string
}

export function thisProcess(): ProcessMark {
  return { pid: process.pid, startedAt: statOf(process.pid)?.startedAt ?? '' }
}

/** Whether that very process still runs. A zombie does not, and neither does whoever else has its number now. */
export function isRunning({ pid, startedAt }: ProcessMark): boolean {
  if (pid <= 0 || pid === process.pid) return false
  const stat = statOf(pid)
  if (stat) return stat.state !== 'Z' && stat.state !== 'X' && stat.startedAt === startedAt
  return process.platform !== 'linux' && answersSignal(pid)
}

function statOf(pid: number): { state: string; startedAt: string } | undefined {
  try {
    // The name, in brackets, may hold spaces and brackets of its own: fields are counted from its end.
    const [state = '', ...fields] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return { state, startedAt: fields[18] ?? '' }
  } catch {
    return undefined
  }
}

function answersSignal(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
}
