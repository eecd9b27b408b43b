import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import type { ProcessIdentity } from './proc-info.ts'
import { identify, isAlive } from './proc-info.ts'
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

export interface ProcessTable {
  specs: ProcessSpec[]
  /** Redis, for one, writes its title over its environment, where the mark is; so pids are written down as well. */
  running?: Record<string, ProcessIdentity>
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

/** Processes that a supervisor of this data folder started itself; their children carry the mark as well and are left out. */
export function findLeftovers(dataDir: string): Leftover[] {
  const marked = new Map<number, Leftover>()
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue
    const marker = readMarker(entry)
    if (!marker?.startsWith(`${dataDir}|`)) continue
    const identity = identify(Number(entry))
    const [name = '', hash = ''] = marker.slice(dataDir.length + 1).split('|')
    if (identity) marked.set(identity.pid, { name, specHash: hash, identity })
  }
  return [...marked.values()].filter(({ identity }) => {
    const family = readFamily(identity.pid)
    return family?.group === identity.pid && !marked.has(family.parent)
  })
}

/** Everything a supervisor of this data folder left running, by its mark or by what the table says of it. */
export function findSurvivors(dataDir: string, table: ProcessTable | null): Leftover[] {
  const found = findLeftovers(dataDir)
  const known = new Set(found.map((leftover) => leftover.identity.pid))
  const recorded = (table?.specs ?? []).flatMap((spec) => {
    const identity = table?.running?.[spec.name]
    if (!identity || known.has(identity.pid) || !isAlive(identity)) return []
    return [{ name: spec.name, specHash: specHash(spec), identity }]
  })
  return [...found, ...recorded]
}

function readMarker(pid: string): string | undefined {
  try {
    const variables = readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0')
    return variables.find((line) => line.startsWith(`${variable}=`))?.slice(variable.length + 1)
  } catch {
    return undefined
  }
}

function readFamily(pid: number): { parent: number; group: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const [, parent, group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    return { parent: Number(parent), group: Number(group) }
  } catch {
    return null
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
