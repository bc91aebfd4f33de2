import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'

export interface Usage {
  cpuSeconds: number
  residentMb: number
}

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

/** What a process has used so far. Undefined where the system does not tell it in /proc. */
export function usageOf(pid: number): Usage | undefined {
  try {
    // The name in the second field may hold spaces and brackets: count from behind its last one.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return { cpuSeconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond, residentMb: Number(kilobytes) / 1024 }
  } catch {
    return undefined
  }
}
