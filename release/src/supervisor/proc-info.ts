import { readFileSync, readdirSync } from 'node:fs'

/** A pid alone may have been given to another process since; together with its start time it is unique until the next boot. */
export interface ProcessIdentity {
  pid: number
  startTime: string
}

interface ProcStat {
  state: string
  processGroup: number
  startTime: string
  rssPages: number
}

const pageBytes = 4096

function readStat(pid: number): ProcStat | null {
  let text: string
  try {
    text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return null
  }
  // The command name is in parentheses and may itself hold spaces and parentheses.
  const fields = text.slice(text.lastIndexOf(')') + 2).split(' ')
  return {
    state: fields[0] ?? 'X',
    processGroup: Number(fields[2]),
    startTime: `${bootId()}:${fields[19]}`,
    rssPages: Number(fields[21]),
  }
}

let cachedBootId: string | undefined
function bootId(): string {
  cachedBootId ??= readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
  return cachedBootId
}

export function identify(pid: number): ProcessIdentity | null {
  const stat = readStat(pid)
  if (!stat || stat.state === 'Z' || stat.state === 'X') return null
  return { pid, startTime: stat.startTime }
}

export function isAlive(identity: ProcessIdentity): boolean {
  return identify(identity.pid)?.startTime === identity.startTime
}

/** Resident memory of one process in MB; null where it cannot be seen. */
export function processMemory(pid: number): number | null {
  const stat = readStat(pid)
  return stat && Math.round((stat.rssPages * pageBytes) / 1_048_576)
}

const memoryIsFreshMs = 2_000
let latestMemory: { at: number; megabytes: Map<number, number> } | undefined

/** Resident memory of every process group in MB, from one walk over /proc; that costs more than all else who asks wants to know. */
export function groupMemory(): Map<number, number> {
  if (latestMemory && performance.now() - latestMemory.at < memoryIsFreshMs) return latestMemory.megabytes
  latestMemory = { at: performance.now(), megabytes: walkMemory() }
  return latestMemory.megabytes
}

function walkMemory(): Map<number, number> {
  const megabytes = new Map<number, number>()
  for (const name of readdirSync('/proc')) {
    if (!/^\d+$/.test(name)) continue
    const stat = readStat(Number(name))
    if (!stat) continue
    const rss = (stat.rssPages * pageBytes) / 1_048_576
    megabytes.set(stat.processGroup, (megabytes.get(stat.processGroup) ?? 0) + rss)
  }
  return megabytes
}

/** Whether any process of the group is left, zombies not counted. */
export function groupAlive(processGroup: number): boolean {
  return readdirSync('/proc').some((name) => {
    if (!/^\d+$/.test(name)) return false
    const stat = readStat(Number(name))
    return stat?.processGroup === processGroup && stat.state !== 'Z' && stat.state !== 'X'
  })
}

export function signal(pid: number, name: NodeJS.Signals): boolean {
  try {
    return process.kill(pid, name)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
    throw error
  }
}
