import { mkdir, readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import { sortKeys } from '../journal/entry.ts'
import { serviceUrls } from '../stack/deployment.ts'
import { describeBuild } from '../stack/describe-build.ts'
import { manifestFile, readManifest, sealedBefore, writeManifest } from '../stack/manifest.ts'
import type { Manifest } from '../stack/manifest.ts'
import { entryPoint, stackProcessSpecs } from '../stack/process-specs.ts'
import { compareProcesses, findDrift, hashSource, sealRelease } from '../stack/seal-release.ts'
import type { ReleaseIdentity } from '../stack/seal-release.ts'
import { takeSnapshot } from '../stack/snapshot.ts'
import { loadStack } from '../stack/stack-definition.ts'
import { buildWorktree, removeWorktree } from '../stack/worktree.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { tailLog } from '../supervisor/tail-log.ts'
import type { Finding, ServiceObservation, StackDriver } from './driver.ts'
import { preflightLocal } from './local-preflight.ts'
import { migrateRelease } from './migrate-release.ts'
import { observation } from './observation.ts'

export interface LocalDriverOptions {
  instance: Instance
  systemEnvironment: Record<string, string>
  processEnvironment: Record<string, string>
  processes: ProcessControl
  onProgress?: (message: string) => void
}

/** Stacks as processes of this machine, kept running by the agent. */
export function createLocalDriver(options: LocalDriverOptions): StackDriver {
  const { instance, processes, systemEnvironment, processEnvironment } = options
  const paths = pathsOf(instance)
  const releaseFolder = (release: string) => join(paths.releases, release)
  const sourceOf = (release: string, ref: string | null) =>
    ref === null ? instance.checkout : join(paths.worktrees, release)

  const addresses = (manifest: Manifest) =>
    Object.fromEntries(
      manifest.services.map((service) => [service.name, serviceUrls(instance, manifest.colour, service)]),
    )

  return {
    name: 'local',

    describe: (ref) => describeBuild(instance.checkout, systemEnvironment, ref ?? 'HEAD'),

    async preflight(colour, ref): Promise<Finding[]> {
      const stack = await loadStack(instance.checkout)
      return preflightLocal({ instance, stack, colour, ref, processes })
    },

    build: (release, ref) =>
      buildWorktree({
        checkout: instance.checkout,
        worktree: sourceOf(release, ref),
        ref,
        systemEnvironment,
        onProgress: options.onProgress ?? (() => undefined),
      }),

    async seal(identity: ReleaseIdentity): Promise<Manifest> {
      const folder = releaseFolder(identity.release)
      if (existsSync(manifestFile(folder))) return sealedBefore(await readManifest(folder), identity)
      const source = sourceOf(identity.release, identity.ref)
      const stack = await loadStack(source)
      await mkdir(paths.releases, { recursive: true, mode: 0o700 })
      await takeSnapshot(source, stack, folder)
      const manifest = await sealRelease(instance, identity, stack, source, folder)
      await writeManifest(folder, manifest)
      return manifest
    },

    readManifest: (release) => readManifest(releaseFolder(release)),

    async isCurrent(manifest) {
      const stack = await loadStack(instance.checkout)
      const now = await hashSource(instance.checkout, stack)
      return JSON.stringify(sortKeys(manifest.sourceHashes)) === JSON.stringify(sortKeys(now))
    },

    async findDrift(manifest) {
      const files = await findDrift(instance, manifest, releaseFolder(manifest.release))
      const running = (await processes.list()).filter((found) => found.group === manifest.colour)
      return [...files, ...compareProcesses(manifest, running)]
    },

    migrate: (manifest, phase) =>
      migrateRelease({ instance, processEnvironment }, manifest, releaseFolder(manifest.release), phase),

    async start(manifest): Promise<void> {
      const specs = stackProcessSpecs(
        { instance, processEnvironment },
        manifest,
        releaseFolder(manifest.release),
      )
      const wanted = new Set(specs.map((spec) => spec.name))
      const present = (await processes.list()).filter((found) => found.group === manifest.colour)
      await processes.remove(present.map((found) => found.name).filter((name) => !wanted.has(name)))
      await processes.apply(specs)
    },

    settle: () => Promise.resolve(),

    async observe(colour: Colour): Promise<ServiceObservation[]> {
      const statuses = (await processes.list()).filter((found) => found.group === colour)
      return statuses.map(observation)
    },

    addresses,

    tail: (colour, service) => tailLog(join(paths.logs, `${colour}-${service}.log`)),

    async stop(colour): Promise<void> {
      const present = (await processes.list()).filter((found) => found.group === colour)
      await processes.remove(present.map((found) => found.name))
    },

    async discardReleases(keep): Promise<string[]> {
      const present = await Promise.all(
        [paths.releases, paths.worktrees].map((folder) => readdir(folder).catch(() => [])),
      )
      const discarded = [...new Set(present.flat())].filter((release) => !keep.includes(release))
      for (const release of discarded) {
        await removeWorktree(instance.checkout, join(paths.worktrees, release), systemEnvironment)
        await rm(releaseFolder(release), { recursive: true, force: true })
      }
      return discarded
    },

    registration: (manifest) => ({
      services: addresses(manifest),
      assets: manifest.services.flatMap((service) => {
        if (!service.assets) return []
        const { cwd } = entryPoint(join(releaseFolder(manifest.release), service.folder), service)
        return [{ prefix: service.assets, dir: join(cwd, '.next', 'static') }]
      }),
    }),
  }
}
