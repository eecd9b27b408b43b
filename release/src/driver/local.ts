import { mkdir, readdir, rm } from 'node:fs/promises'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import { serviceUrls } from '../stack/deployment.ts'
import { manifestFile, readManifest, writeManifest } from '../stack/manifest.ts'
import type { Manifest } from '../stack/manifest.ts'
import { entryPoint, stackProcessSpecs } from '../stack/process-specs.ts'
import { findDrift, sealRelease } from '../stack/seal-release.ts'
import type { ReleaseIdentity } from '../stack/seal-release.ts'
import { takeSnapshot } from '../stack/snapshot.ts'
import { loadStack } from '../stack/stack-definition.ts'
import { buildWorktree, removeWorktree } from '../stack/worktree.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { tailLog } from '../supervisor/tail-log.ts'
import type { Finding, ServiceObservation, StackDriver } from './driver.ts'
import { preflightLocal } from './local-preflight.ts'
import { migrateRelease } from './migrate-release.ts'

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

  return {
    name: 'local',

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

    findDrift: (manifest) => findDrift(instance, manifest, releaseFolder(manifest.release)),

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

    async observe(colour: Colour): Promise<ServiceObservation[]> {
      const statuses = (await processes.list()).filter((found) => found.group === colour)
      return statuses.map((found) => ({
        service: found.service ?? found.name,
        url: found.url ?? '',
        pid: found.pid,
        state: found.state,
        ready: found.ready,
        restarts: found.restarts,
        rssMb: found.rssMb,
        release: found.labels.release ?? null,
        lastExit: found.lastExit,
      }))
    },

    addresses: (manifest) =>
      Object.fromEntries(
        manifest.services.map((service) => [service.name, serviceUrls(instance, manifest.colour, service)]),
      ),

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

    assets: (manifest) =>
      manifest.services.flatMap((service) => {
        if (!service.assets) return []
        const { cwd } = entryPoint(join(releaseFolder(manifest.release), service.folder), service)
        return [{ prefix: service.assets, dir: join(cwd, '.next', 'static') }]
      }),
  }
}

/** What an interrupted `up` sealed is taken as it is, but never as the release of the other colour. */
function sealedBefore(manifest: Manifest, identity: ReleaseIdentity): Manifest {
  if (manifest.colour === identity.colour) return manifest
  throw new Error(`Release ${identity.release} is sealed for ${manifest.colour}, not for ${identity.colour}.`)
}
