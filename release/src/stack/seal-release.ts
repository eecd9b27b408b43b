import { createHash } from 'node:crypto'
import { readFile, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { hashFolder } from '../files/hash-folder.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import { configHash, localPlace, secretFiles, serviceEnvironment } from './deployment.ts'
import type { DeploymentFacts } from './deployment.ts'
import { sealManifest } from './manifest.ts'
import type { Manifest, SealedService } from './manifest.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'
import type { ServiceDefinition, StackDefinition } from './stack-definition.ts'

export interface ReleaseIdentity {
  release: string
  colour: Colour
  version: string
  commit: string
  ref: string | null
}

/** The manifest of a release folder as it lies there now. */
export async function sealRelease(
  instance: Instance,
  identity: ReleaseIdentity,
  stack: StackDefinition,
  source: string,
  releaseFolder: string,
): Promise<Manifest> {
  const facts: DeploymentFacts = { ...identity, addresses: stack.addresses }
  const services = await Promise.all(
    stack.services.map((service) => sealService(instance, service, facts, releaseFolder)),
  )
  return sealManifest({
    manifest: 1,
    ...identity,
    node: process.version,
    sealedAt: new Date().toISOString(),
    services,
    sourceHashes: await hashSource(source, stack),
    absent: stack.absent,
    addresses: stack.addresses,
  })
}

/** What differs from the manifest by now, in words; empty when the release is as it was sealed. */
export async function findDrift(
  instance: Instance,
  manifest: Manifest,
  releaseFolder: string,
): Promise<string[]> {
  const now = await Promise.all(
    manifest.services.map((service) =>
      sealService(instance, service, manifest, releaseFolder).catch(() => null),
    ),
  )
  return manifest.services.flatMap((sealed, index) => {
    const found = now[index]
    if (!found) return [`${sealed.name}: its files are missing`]
    return [
      ...(found.buildHash === sealed.buildHash ? [] : [`${sealed.name}: build changed`]),
      ...(found.configHash === sealed.configHash ? [] : [`${sealed.name}: configuration changed`]),
    ]
  })
}

/** Whether every replica of the release runs, and nothing else of its colour; nothing runs: nothing differs. */
export function compareProcesses(manifest: Manifest, running: ProcessStatus[]): string[] {
  if (running.length === 0) return []
  const of = (name: string) => running.filter(({ service }) => service === name)
  return [
    ...manifest.services.flatMap(({ name, replicas }) => {
      const own = of(name).filter(({ labels }) => labels.release === manifest.release)
      const missing = replicas - own.filter(({ state }) => state !== 'stopped').length
      return missing > 0 ? [`${name}: ${missing} of ${replicas} processes are missing`] : []
    }),
    ...running.flatMap(({ service, name, labels }) =>
      labels.release === manifest.release
        ? []
        : [`${service ?? name}: ${name} runs ${labels.release ?? 'another release'}`],
    ),
  ]
}

export async function hashSource(source: string, stack: StackDefinition): Promise<Record<string, string>> {
  const kit = (await hashFolder(join(source, 'service-kit', 'dist'))) ?? 'none'
  const hashes = await Promise.all(
    stack.services.map(async (service) => [service.name, await sourceBuildHash(source, service)] as const),
  )
  return { 'service-kit': kit, ...Object.fromEntries(hashes) }
}

async function sealService(
  instance: Instance,
  service: ServiceDefinition,
  facts: DeploymentFacts,
  releaseFolder: string,
): Promise<SealedService> {
  const folder = join(releaseFolder, service.folder)
  return {
    ...service,
    buildHash: await runBuildHash(folder, service),
    openapiHash: await hashFile(join(folder, 'openapi.json')),
    configHash: configHash(
      serviceEnvironment(instance, localPlace(instance), service, facts),
      secretFiles(instance, service),
    ),
    image: null,
    migrations: await listMigrations(join(folder, 'migrations')),
  }
}

/** Next writes caches and traces beside its output; they are not what runs. */
const isVolatile = (path: string) => /(^|\/)((route-)?cache|node_modules)\//.test(path)

async function runBuildHash(folder: string, service: ServiceDefinition): Promise<string> {
  const parts =
    service.kind === 'web' ? await hashFolder(folder, isVolatile) : await hashFolder(join(folder, 'dist'))
  if (!parts) throw new Error(`${service.name} is not built.`)
  return parts
}

async function sourceBuildHash(source: string, service: ServiceDefinition): Promise<string> {
  const folder = join(source, service.folder)
  const output = service.kind === 'web' ? join(folder, '.next', 'standalone') : join(folder, 'dist')
  return (await hashFolder(output, isVolatile)) ?? 'not built'
}

async function hashFile(file: string): Promise<string | null> {
  const content = await readFile(file).catch(() => null)
  return content && createHash('sha256').update(content).digest('hex')
}

async function listMigrations(folder: string): Promise<string[]> {
  const files = await readdir(folder).catch(() => [])
  return files.filter((file) => file.endsWith('.sql')).sort()
}
