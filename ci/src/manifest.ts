import { readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Manifest {
  name: string
  version: string
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

/** The servers a folder needs, to run and to be tested. */
export function needsOf(directory: string): string[] {
  return readManifest(directory).halles?.needs ?? []
}
