import { join, resolve } from 'node:path'
import type { Colour } from '../journal/entry.ts'

/** One installation of the shop: a checkout, a data folder, a range of ports. */
export interface Instance {
  /** Where stacks/ and the service folders are. */
  checkout: string
  dataDir: string
  portBase: number
  gatewayReplicas: number
  logLevel: string
  driver: DriverName
}

export type DriverName = 'local' | 'docker'

export function publicUrl(instance: Instance): string {
  return `http://127.0.0.1:${instance.portBase}`
}

export function agentUrl(instance: Instance): string {
  return `http://127.0.0.1:${instance.portBase + 2}`
}

export function simulatorUrl(instance: Instance): string {
  return `http://127.0.0.1:${instance.portBase + 3}`
}

/** The first replica has the contract's ports; the others are for a load balancer in front. */
export function gatewayPorts(instance: Instance, replica: number): { public: number; control: number } {
  const offset = replica === 0 ? 0 : 20 + 2 * (replica - 1)
  return { public: instance.portBase + offset, control: instance.portBase + offset + 1 }
}

/** Replica 0 has the contract's port; each further one is 200 higher, which keeps the colours apart. */
export function servicePort(instance: Instance, colour: Colour, portOffset: number, replica: number): number {
  return instance.portBase + (colour === 'blue' ? 100 : 200) + 200 * replica + portOffset
}

export interface Paths {
  instanceFile: string
  logs: string
  agent: string
  processTable: string
  secrets: string
  journal: string
  lock: string
  releases: string
  worktrees: string
  compileCache: string
  gateway: string
  /** What containers are given of it: the secrets as they need them, and the web apps' files for the gateway. */
  containerSecrets: string
  containerAssets: string
}

export function pathsOf(instance: Pick<Instance, 'dataDir'>): Paths {
  const inside = (...parts: string[]) => join(resolve(instance.dataDir), ...parts)
  return {
    instanceFile: inside('instance.json'),
    logs: inside('logs'),
    agent: inside('agent'),
    processTable: inside('agent', 'processes.json'),
    secrets: inside('secrets'),
    journal: inside('release', 'journal.jsonl'),
    lock: inside('release', 'lock'),
    releases: inside('releases'),
    worktrees: inside('worktrees'),
    compileCache: inside('compile-cache'),
    gateway: inside('gateway'),
    containerSecrets: inside('containers', 'secrets'),
    containerAssets: inside('containers', 'assets'),
  }
}
