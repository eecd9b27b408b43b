import { createHash } from 'node:crypto'
import { sortKeys } from '../journal/entry.ts'

export type ContainerGroup = 'platform' | 'blue' | 'green' | 'job'

/** One container as it is meant to be; plain data, so that what runs can be compared with it. */
export interface ContainerSpec {
  name: string
  group: ContainerGroup
  service: string
  /** By digest: a tag may mean something else tomorrow. */
  image: string
  command?: string[]
  env: Record<string, string>
  user: string
  mounts: Array<{ source: string; target: string; readOnly: boolean }>
  /** The first one gives it its default route. */
  networks: Array<{ name: string; aliases: string[] }>
  /** Reachable from this machine's loopback only. */
  publish: Array<{ hostPort: number; port: number }>
  memoryMb: number
  cpus: number | null
  /** An engine that was killed counts what it finds running, when it comes back, as stopped by hand: 'unless-stopped' would leave it so. */
  restart: 'always' | 'no'
  stopGraceSeconds: number
  labels: Record<string, string>
  /** Asked from this machine; the container is ready when it answers 2xx or 3xx. */
  ready?: string
}

export const label = {
  instance: 'halles.instance',
  group: 'halles.group',
  service: 'halles.service',
  spec: 'halles.spec',
  ready: 'halles.ready',
  url: 'halles.url',
  release: 'halles.release',
  version: 'halles.version',
}

/** The engine's own measure; what is not told otherwise has the full share. */
export const fullShare = 1_024
/** A stack that starts wants everything at once. Where processors are short, what serves already goes before it. */
const startingShare = 256
const processLimit = 512
const second = 1e9
/** The image says how; whoever waits for readiness asks from outside, so this is for those who look at the engine alone, and it starts a program. */
const healthCheck = { Interval: 30 * second, Timeout: 5 * second, StartPeriod: 30 * second, Retries: 3 }
const logFiles = { 'max-size': '10m', 'max-file': '3' }

export function specHash(spec: ContainerSpec): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(spec)))
    .digest('hex')
    .slice(0, 24)
}

/** What the engine is asked to create. Everything is denied that a service does not need. */
export function createBody(spec: ContainerSpec, instance: string): object {
  const [first] = spec.networks
  const memory = spec.memoryMb * 1_048_576
  return {
    Image: spec.image,
    ...(spec.command ? { Cmd: spec.command } : {}),
    Env: Object.entries(spec.env).map(([name, value]) => `${name}=${value}`),
    User: spec.user,
    Labels: {
      ...spec.labels,
      [label.instance]: instance,
      [label.group]: spec.group,
      [label.service]: spec.service,
      [label.spec]: specHash(spec),
      ...(spec.ready === undefined ? {} : { [label.ready]: spec.ready }),
    },
    StopTimeout: spec.stopGraceSeconds,
    Healthcheck: healthCheck,
    ExposedPorts: Object.fromEntries(spec.publish.map(({ port }) => [`${port}/tcp`, {}])),
    HostConfig: {
      NetworkMode: first?.name ?? 'none',
      Binds: spec.mounts.map(bindOf),
      PortBindings: Object.fromEntries(
        spec.publish.map(({ hostPort, port }) => [
          `${port}/tcp`,
          [{ HostIp: '127.0.0.1', HostPort: String(hostPort) }],
        ]),
      ),
      Memory: memory,
      MemorySwap: memory,
      CpuShares: spec.group === 'platform' ? fullShare : startingShare,
      ...(spec.cpus === null ? {} : { NanoCpus: spec.cpus * 1e9 }),
      PidsLimit: processLimit,
      ReadonlyRootfs: true,
      Tmpfs: { '/tmp': 'rw,noexec,nosuid,nodev,size=64m' },
      CapDrop: ['ALL'],
      SecurityOpt: ['no-new-privileges:true'],
      RestartPolicy: { Name: spec.restart },
      LogConfig: { Type: 'json-file', Config: logFiles },
    },
    NetworkingConfig: {
      EndpointsConfig: first ? { [first.name]: { Aliases: first.aliases } } : {},
    },
  }
}

function bindOf({ source, target, readOnly }: ContainerSpec['mounts'][number]): string {
  return `${source}:${target}${readOnly ? ':ro' : ''}`
}
