import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { config } from './config.ts'

interface Manifest {
  name: string
  version: string
  private?: boolean
  scripts?: Record<string, string>
  halles?: {
    kind: string
    needs?: string[]
    portOffset?: number
    replicas?: number
    resources?: { memoryMb?: number; cpus?: number }
  }
}

export function readManifest(directory: string): Manifest {
  return JSON.parse(readFileSync(join(directory, 'package.json'), 'utf8')) as Manifest
}

export function kindOf(directory: string): string | undefined {
  return readManifest(directory).halles?.kind
}

/** Refuses to test a folder without the servers it needs. */
export function requireTestServers(directory: string): void {
  const missing = (readManifest(directory).halles?.needs ?? [])
    .map((need) => `HALLES_TEST_${need.toUpperCase()}_URL`)
    .filter((name) => !config.testServers[name])
  if (missing.length > 0) throw new Error(`the tests run against real servers: set ${missing.join(', ')}`)
}
