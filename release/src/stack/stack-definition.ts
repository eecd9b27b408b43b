import { access, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { readStackFile } from './stack-file.ts'
import type { ListedPlatform, ListedService, StackFile } from './stack-file.ts'

export type ServiceKind = 'service' | 'web'

/** One service of a stack: `stacks/stack.json` says whom it asks, the folder's own package.json says what it is. */
export interface ServiceDefinition {
  name: string
  folder: string
  kind: ServiceKind
  portOffset: number
  needs: string[]
  replicas: number
  memoryMb: number
  /** Null for as much as the machine gives. */
  cpus: number | null
  peers: string[]
  secrets: string[]
  env: Record<string, string>
  /** The path that answers 200 once the process can do its work. */
  ready: string
  /** The public path of a web app's hashed, immutable files. */
  assets: string | null
  /** Null for what keeps no data. */
  database: string | null
}

export interface Address {
  portOffset: number
  replicas: number
}

export interface StackDefinition {
  services: ServiceDefinition[]
  /** Named in stacks/stack.json but not written yet. */
  absent: string[]
  /** Where every service of the stack is found, absent ones too. */
  addresses: Record<string, Address>
  /** What stands outside the stacks and is there once for both. */
  platform: ListedPlatform[]
}

/** What a service says of itself: the `halles` block of its package.json. */
export interface ServiceDescription {
  kind: string
  portOffset?: number
  needs: string[]
  replicas?: number
  resources?: { memoryMb?: number; cpus?: number }
}

/** Finds what a service says of itself; null when it says nothing, `written` tells whether it can run. */
export type FindDescription = (
  folder: string,
) => Promise<{ description: ServiceDescription; written: boolean } | null>

/** Reads the stack of a source tree: the checkout, or the work tree of another version. */
export function loadStack(source: string): Promise<StackDefinition> {
  return defineStack(source, async (name) => {
    const folder = join(source, name)
    const file = await readFileOf<{ halles?: ServiceDescription }>(join(folder, 'package.json')).catch(
      () => null,
    )
    if (!file?.halles) return null
    return { description: file.halles, written: await isWritten(folder, file.halles.kind) }
  })
}

/** The stack that `stacks/stack.json` lists, of services described wherever they are. */
export async function defineStack(source: string, find: FindDescription): Promise<StackDefinition> {
  const file = await readStackFile(source)
  const stack: StackDefinition = { services: [], absent: [], addresses: {}, platform: file.platform }
  for (const listed of file.services) {
    const found = await find(listed.name)
    if (!found) {
      stack.absent.push(listed.name)
      continue
    }
    const definition = defineService(listed, found.description, file)
    const { name, portOffset, replicas } = definition
    stack.addresses[name] = { portOffset, replicas }
    if (found.written) stack.services.push(definition)
    else stack.absent.push(name)
  }
  assertDistinctPorts(stack.addresses)
  return stack
}

function defineService(
  listed: ListedService,
  halles: ServiceDescription,
  file: StackFile,
): ServiceDefinition {
  if (halles.portOffset === undefined)
    throw new Error(`${listed.name}/package.json names no halles.portOffset.`)
  const others = file.services.map((service) => service.name).filter((name) => name !== listed.name)
  return {
    name: listed.name,
    folder: listed.name,
    kind: halles.kind === 'web' ? 'web' : 'service',
    portOffset: halles.portOffset,
    needs: halles.needs,
    replicas: listed.replicas ?? halles.replicas ?? 1,
    memoryMb: listed.resources?.memoryMb ?? halles.resources?.memoryMb ?? 256,
    cpus: listed.resources?.cpus ?? halles.resources?.cpus ?? null,
    peers: listed.peers === 'all' ? others.filter((name) => name.endsWith('-service')) : listed.peers,
    secrets: listed.secrets ?? [],
    env: listed.env ?? {},
    ready: listed.ready ?? '/health/ready',
    assets: listed.assets ?? null,
    database: halles.needs.includes('postgres')
      ? (listed.database ?? listed.name.replace(/-service$/, '').replaceAll('-', '_'))
      : null,
  }
}

async function isWritten(folder: string, kind: string): Promise<boolean> {
  const marks = kind === 'web' ? ['next.config.ts'] : ['src/main.ts', 'main.js']
  const found = await Promise.allSettled(marks.map((mark) => access(join(folder, mark))))
  return found.some((mark) => mark.status === 'fulfilled')
}

async function readFileOf<T>(file: string): Promise<T> {
  return JSON.parse(await readFile(file, 'utf8')) as T
}

function assertDistinctPorts(addresses: Record<string, Address>): void {
  const owners = new Map<number, string>()
  for (const [name, { portOffset }] of Object.entries(addresses)) {
    const other = owners.get(portOffset)
    if (other) throw new Error(`${name} and ${other} have the same port offset ${portOffset}.`)
    owners.set(portOffset, name)
  }
}
