import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathsOf, servicePort } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'
import { localPlace, serviceEnvironment } from './deployment.ts'
import type { Manifest, SealedService } from './manifest.ts'

export interface LaunchContext {
  instance: Instance
  processEnvironment: Record<string, string>
}

/** The processes of a stack, one per replica, run from the release's own folder. */
export function stackProcessSpecs(
  context: LaunchContext,
  manifest: Manifest,
  releaseFolder: string,
): ProcessSpec[] {
  return manifest.services.flatMap((service) =>
    Array.from({ length: service.replicas }, (_, replica) =>
      serviceProcess(context, manifest, releaseFolder, service, replica),
    ),
  )
}

function serviceProcess(
  context: LaunchContext,
  manifest: Manifest,
  releaseFolder: string,
  service: SealedService,
  replica: number,
): ProcessSpec {
  const { instance } = context
  const port = servicePort(instance, manifest.colour, service.portOffset, replica)
  const { cwd, entry } = entryPoint(join(releaseFolder, service.folder), service)
  const url = `http://127.0.0.1:${port}`
  return {
    name: `${manifest.colour}-${service.name}${replica === 0 ? '' : `-${replica + 1}`}`,
    group: manifest.colour,
    service: service.name,
    command: process.execPath,
    args: [...nodeFlags(service), entry],
    cwd,
    env: {
      ...context.processEnvironment,
      NODE_COMPILE_CACHE: pathsOf(instance).compileCache,
      ...serviceEnvironment(instance, localPlace(instance), service, manifest),
      PORT: String(port),
    },
    ready: { kind: 'http', url: `${url}${service.ready}` },
    stopSignal: 'SIGTERM',
    stopGraceMs: 12_000,
    url,
    labels: { release: manifest.release, version: manifest.version, commit: manifest.commit },
  }
}

/** Next's standalone output is nested when it was built inside a workspace and flat when it was built alone. */
export function entryPoint(folder: string, service: SealedService): { cwd: string; entry: string } {
  if (service.kind === 'service') return { cwd: folder, entry: 'dist/main.js' }
  const nested = join(folder, service.folder)
  return { cwd: existsSync(join(nested, 'server.js')) ? nested : folder, entry: 'server.js' }
}

/** V8 would let the young objects of a small service take 48 MB before it looks what is still needed; it takes three times this. */
const youngSpaceMb = 4

/** How much memory V8 takes; a container needs more than that. */
export function nodeFlags(service: Pick<SealedService, 'memoryMb'>): string[] {
  return [`--max-old-space-size=${service.memoryMb}`, `--max-semi-space-size=${youngSpaceMb}`]
}
