import type { Source } from '../bamboo/sources.ts'

/** One program of the shop as Compose has to know it: what its folder says, and what stacks/stack.json decides. */
export interface Member {
  name: string
  kind: string
  needs: string[]
  replicas: number
  memoryMb: number
  cpus: number | undefined
  peers: string[]
  /** By the name the program knows it by. */
  secrets: Record<string, string>
  env: Record<string, string>
  ready: string
  database: string | undefined
}

export interface Members {
  services: Member[]
  platform: Member[]
}

interface Resources {
  memoryMb?: number
  cpus?: number
}

interface Listed {
  name: string
  peers?: string[] | 'all'
  secrets?: string[] | Record<string, string>
  env?: Record<string, string>
  ready?: string
  database?: string
  replicas?: number
  resources?: Resources
}

interface Block {
  kind: string
  needs?: string[]
  replicas?: number
  resources?: Resources
}

const SERVICE = '-service'
const DEFAULT_MEMORY_MB = 256

export function readMembers(source: Source): Members {
  const stack = readJson<{ services: Listed[]; platform: Listed[] }>(source, 'stacks/stack.json')
  const services = stack.services.map(({ name }) => name).filter((name) => name.endsWith(SERVICE))
  const read = (listed: Listed) => readMember(source, listed, services)
  return { services: stack.services.map(read), platform: stack.platform.map(read) }
}

function readMember(source: Source, listed: Listed, services: string[]): Member {
  const { name, peers = [], secrets = [], env = {}, ready = '/health/ready' } = listed
  const { halles } = readJson<{ halles?: Block }>(source, `${name}/package.json`)
  if (!halles) throw new Error(`${name}/package.json does not say how it is deployed.`)
  const resources = { ...halles.resources, ...listed.resources }
  const needs = halles.needs ?? []
  return {
    name,
    kind: halles.kind,
    needs,
    replicas: listed.replicas ?? halles.replicas ?? 1,
    memoryMb: resources.memoryMb ?? DEFAULT_MEMORY_MB,
    cpus: resources.cpus,
    peers: peers === 'all' ? services.filter((peer) => peer !== name) : peers,
    secrets: Array.isArray(secrets) ? Object.fromEntries(secrets.map((secret) => [secret, secret])) : secrets,
    env,
    ready,
    database: needs.includes('postgres')
      ? (listed.database ?? shortName(name).replaceAll('-', '_'))
      : undefined,
  }
}

/** `order-service` is `order`. */
function shortName(name: string): string {
  return name.endsWith(SERVICE) ? name.slice(0, -SERVICE.length) : name
}

/** `ORDER_SERVICE` is how others are told where order-service is. */
export function variableOf(name: string): string {
  return name.toUpperCase().replaceAll('-', '_')
}

function readJson<T>(source: Source, path: string): T {
  const text = source.read(path)
  if (text === undefined) throw new Error(`There is no ${path}.`)
  return JSON.parse(text) as T
}
