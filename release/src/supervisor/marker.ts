import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { ProcessIdentity } from './proc-info.ts'
import { identify } from './proc-info.ts'
import type { ProcessSpec } from './process-spec.ts'

/**
 * Every child carries its owner, name and spec hash in its environment. So a supervisor that was killed between spawning a
 * child and writing its pid down still finds the child.
 */
const variable = 'HALLES_SUPERVISED'

export interface Leftover {
  name: string
  specHash: string
  identity: ProcessIdentity
}

export function specHash(spec: ProcessSpec): string {
  return createHash('sha256')
    .update(JSON.stringify(canonical(spec)))
    .digest('hex')
    .slice(0, 24)
}

export function markedEnvironment(dataDir: string, spec: ProcessSpec): Record<string, string> {
  return { ...spec.env, [variable]: `${dataDir}|${spec.name}|${specHash(spec)}` }
}

/** Leaders of process groups that a supervisor of this data folder started. */
export function findLeftovers(dataDir: string): Leftover[] {
  const leftovers: Leftover[] = []
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const marker = readMarker(entry)
    if (!marker?.startsWith(`${dataDir}|`)) continue
    const identity = identify(Number(entry))
    if (!identity || !isGroupLeader(entry)) continue
    const [name = '', hash = ''] = marker.slice(dataDir.length + 1).split('|')
    leftovers.push({ name, specHash: hash, identity })
  }
  return leftovers
}

function readMarker(pid: string): string | undefined {
  try {
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    return variables.find((line) => line.startsWith(`${variable}=`))?.slice(variable.length + 1)
  } catch {
    return undefined
  }
}

function isGroupLeader(pid: string): boolean {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[2] === pid
  } catch {
    return false
  }
}

function canonical(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(canonical)
  if (value === null || typeof value !== 'object') return value
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([left], [right]) => (left < right ? -1 : 1))
      .map(([key, member]) => [key, canonical(member)]),
  )
}
