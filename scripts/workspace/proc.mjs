import { readdirSync, readFileSync } from 'node:fs'

/** When the process started, in a form that no other process of that number ever has; undefined for one that is gone. */
export function startTimeOf(pid) {
  const stat = readProc(pid, 'stat')
  if (stat === undefined) return undefined
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : `${bootId()}:${fields[19]}`
}

/** The living processes that were started with this variable of the environment, ourselves left out. */
export function findMarked(name, value) {
  return readdirSync('/proc')
    .filter((entry) => /^\d+$/.test(entry) && Number(entry) !== process.pid)
    .filter((pid) => readProc(pid, 'environ')?.split('\0').includes(`${name}=${value}`))
    .map(Number)
    .filter((pid) => startTimeOf(pid) !== undefined)
}

function bootId() {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()
}

function readProc(pid, file) {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'utf8')
  } catch {
    return undefined
  }
}
