import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { readManifest } from './manifest.ts'

export interface Deployment {
  kind: string
  /** Missing for what stands outside the stacks. */
  portOffset?: number
  needs: string[]
  replicas: number
  resources: { memoryMb: number; cpus?: number }
}

/**
 * What a stack release says of one folder. It has to be enough: where a stack is put together the folder itself is not there, it is
 * another repository.
 */
export interface ReleaseEntry {
  name: string
  package: string
  version: string
  commit: string
  source: string
  contract?: string
  image?: string
  digest?: string
  content?: string
  migrations: string[]
  /** Missing for a package: it is deployed with those that take it. */
  deployment?: Deployment
  tests?: { passed: number; failed: number; skipped: number }
}

const DEFAULT_MEMORY_MB = 256

/** What the folder itself says: how it is deployed, which migrations it brings, what it promises to others. */
export function describeFolder(
  directory: string,
): Pick<ReleaseEntry, 'contract' | 'migrations' | 'deployment'> {
  const contract = join(directory, 'openapi.json')
  return {
    ...(existsSync(contract) ? { contract: `sha256:${sha256(readFileSync(contract))}` } : {}),
    migrations: migrationsOf(directory),
    ...deploymentOf(directory),
  }
}

function deploymentOf(directory: string): { deployment?: Deployment } {
  const { halles } = readManifest(directory)
  if (!halles) return {}
  const { kind, portOffset, needs, replicas, resources } = halles
  return {
    deployment: {
      kind,
      ...(portOffset === undefined ? {} : { portOffset }),
      needs: needs ?? [],
      replicas: replicas ?? 1,
      resources: {
        memoryMb: resources?.memoryMb ?? DEFAULT_MEMORY_MB,
        ...(resources?.cpus === undefined ? {} : { cpus: resources.cpus }),
      },
    },
  }
}

function migrationsOf(directory: string): string[] {
  const folder = join(directory, 'migrations')
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .sort()
}

function sha256(content: Uint8Array): string {
  return createHash('sha256').update(content).digest('hex')
}
