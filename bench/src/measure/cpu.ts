import { execFileSync } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import { halles } from '../shop.ts'

const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' }))

interface Process {
  parent: number
  seconds: number
}

/**
 * Starts to count the CPU seconds of the shop's processes and their children: services, gateway, PostgreSQL, RabbitMQ and Redis. What ends
 * meanwhile (a connection that was idle) is left out.
 */
export async function startCpuMeter(): Promise<() => number> {
  const { processes } = JSON.parse(await halles('status', '--json')) as {
    processes: Array<{ pid: number | null }>
  }
  const roots = new Set(processes.map((row) => row.pid))
  const before = readProcesses()
  return () => {
    const all = readProcesses()
    const belongs = (pid: number): boolean => {
      if (roots.has(pid)) return true
      const parent = all.get(pid)?.parent ?? 0
      return parent > 1 && belongs(parent)
    }
    return [...all]
      .filter(([pid]) => belongs(pid))
      .reduce((sum, [pid, { seconds }]) => sum + seconds - (before.get(pid)?.seconds ?? 0), 0)
  }
}

function readProcesses(): Map<number, Process> {
  const found = new Map<number, Process>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    try {
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      found.set(Number(name), {
        parent: Number(fields[1]),
        seconds: (Number(fields[11]) + Number(fields[12])) / ticksPerSecond,
      })
    } catch {
      // It ended while we were looking.
    }
  }
  return found
}
