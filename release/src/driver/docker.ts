import { existsSync } from 'node:fs'
import { copyFile, mkdir, readdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { compareContainers } from '../docker/container-drift.ts'
import { listContainers } from '../docker/container-status.ts'
import { containerName, gatewayUrls, instanceId, networkName } from '../docker/docker-place.ts'
import { preflightDocker } from '../docker/docker-preflight.ts'
import { ensureNetworks } from '../docker/ensure-networks.ts'
import { assetsMount } from '../docker/platform-containers.ts'
import { configHashOf, sealImages } from '../docker/seal-images.ts'
import { migrationJob, stackContainers, writeStackSecrets } from '../docker/stack-containers.ts'
import type { ContainerContext } from '../docker/stack-containers.ts'
import { label } from '../engine/container-spec.ts'
import type { Containers } from '../engine/containers.ts'
import { copyFromImage, pullImage, removeImage } from '../engine/images.ts'
import { inspectNetwork } from '../engine/networks.ts'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import { serviceUrls } from '../stack/deployment.ts'
import { manifestFile, readManifest, sealedBefore, writeManifest } from '../stack/manifest.ts'
import { imageOf, readStackRelease, stackOf } from '../stack/stack-release.ts'
import { inParallel } from '../tools/run-command.ts'
import type { StackDriver } from './driver.ts'
import { observation } from './observation.ts'

export interface DockerDriverOptions {
  instance: Instance
  containers: Containers
  /** The file of the stack release that is taken where no other is named. */
  stackRelease: string
  chosenEnvironment: Record<string, string>
  onProgress?: (message: string) => void
}

const atOnce = 4
const migrationMs = 15 * 60_000
const logLines = 40
const staticFolder = '/service/.next/static'

/** Stacks as containers of this machine's Docker Engine, kept running by the engine; images come by digest from their registry. */
export function createDockerDriver(options: DockerDriverOptions): StackDriver {
  const { instance, containers, chosenEnvironment } = options
  const { engine } = containers
  const id = instanceId(instance)
  const paths = pathsOf(instance)
  const say = options.onProgress ?? (() => undefined)
  const releaseFolder = (release: string) => join(paths.releases, release)
  const assetsFolder = (release: string) => join(paths.containerAssets, release)
  const takenRelease = (release: string) => join(paths.worktrees, release, 'stack-release.json')

  async function context(): Promise<ContainerContext> {
    const { address } = await ensureNetworks(engine, instance)
    return { instance, hostAddress: address, chosenEnvironment }
  }

  const read = (release: string) => readManifest(releaseFolder(release))

  return {
    name: 'docker',

    async describe(ref) {
      const { version, commit } = await readStackRelease(ref ?? options.stackRelease)
      return { version, commit }
    },

    async preflight(colour, ref) {
      const release = await readStackRelease(ref ?? options.stackRelease)
      const stack = await stackOf(instance.checkout, release)
      const images = stack.services.flatMap(({ name }) => {
        const entry = release.services[name]
        return entry ? [imageOf(entry)] : []
      })
      const running = await listContainers(containers)
      return preflightDocker({ engine, instance, stack, images, colour, running })
    },

    /** The file is kept: what it says may be another thing by the time an interrupted release goes on. */
    async build(release, ref) {
      if (existsSync(takenRelease(release))) return
      await readStackRelease(ref)
      await mkdir(join(paths.worktrees, release), { recursive: true })
      await copyFile(ref, `${takenRelease(release)}.part`)
      await rename(`${takenRelease(release)}.part`, takenRelease(release))
    },

    async seal(identity) {
      const folder = releaseFolder(identity.release)
      if (existsSync(manifestFile(folder))) return sealedBefore(await readManifest(folder), identity)
      const taken = takenRelease(identity.release)
      const release = await readStackRelease(existsSync(taken) ? taken : options.stackRelease)
      const stack = await stackOf(instance.checkout, release)
      await inParallel(stack.services, atOnce, async ({ name, assets }) => {
        const entry = release.services[name]
        if (!entry) return
        const image = imageOf(entry)
        say(`Fetch ${name} ${entry.version}`)
        await pullImage(engine, image)
        if (assets)
          await copyFromImage(engine, id, image, staticFolder, join(assetsFolder(identity.release), name))
      })
      const surroundings = await context()
      await writeStackSecrets(surroundings, stack.services)
      const manifest = sealImages(surroundings, identity, stack, release)
      await mkdir(folder, { recursive: true, mode: 0o700 })
      await writeManifest(folder, manifest)
      return manifest
    },

    async isCurrent(manifest) {
      const release = await readStackRelease(options.stackRelease)
      return manifest.services.every(({ name, buildHash }) => release.services[name]?.digest === buildHash)
    },

    readManifest: read,

    async findDrift(manifest) {
      const surroundings = await context()
      const changed = manifest.services.flatMap((sealed) =>
        configHashOf(surroundings, sealed, manifest) === sealed.configHash
          ? []
          : [`${sealed.name}: configuration changed`],
      )
      const found = (await containers.list(manifest.colour)).filter(
        ({ Config }) => Config.Labels[label.release] !== undefined,
      )
      const wanted = stackContainers(surroundings, manifest)
      return [...changed, ...compareContainers(wanted, found, await strangers(manifest.colour))]
    },

    async migrate(manifest, phase) {
      const surroundings = await context()
      await writeStackSecrets(surroundings, manifest.services)
      await inParallel(manifest.services, atOnce, async ({ image }) => {
        if (image) await pullImage(engine, image)
      })
      const withData = manifest.services.filter((service) => service.database !== null)
      const ran = await inParallel(withData, atOnce, async (service) => {
        const output = await containers.run(migrationJob(surroundings, manifest, service, phase), migrationMs)
        return migrationsIn(output).map((name) => `${service.name}: ${name}`)
      })
      return ran.flat()
    },

    async start(manifest) {
      const surroundings = await context()
      await writeStackSecrets(surroundings, manifest.services)
      const specs = stackContainers(surroundings, manifest)
      const wanted = new Set(specs.map((spec) => spec.name))
      const present = (await containers.list(manifest.colour)).map(({ Name }) => Name.slice(1))
      await containers.remove(present.filter((name) => !wanted.has(name)))
      await inParallel([...new Set(specs.map(({ image }) => image))], atOnce, (image) =>
        pullImage(engine, image),
      )
      await containers.apply(specs)
    },

    settle: (colour) => containers.giveFullShare(colour),

    observe: async (colour) => (await listContainers(containers, colour)).map(observation),

    addresses: (manifest) =>
      Object.fromEntries(
        manifest.services.map((service) => [service.name, serviceUrls(instance, manifest.colour, service)]),
      ),

    registration: (manifest) => ({
      services: Object.fromEntries(
        manifest.services.map((service) => [
          service.name,
          gatewayUrls(instance, manifest.colour, service.name, service),
        ]),
      ),
      assets: manifest.services.flatMap(({ name, assets }) =>
        assets ? [{ prefix: assets, dir: `${assetsMount}/${manifest.release}/${name}` }] : [],
      ),
    }),

    tail: (colour, service) => containers.tail(containerName(instance, colour, service, 0), logLines),

    async stop(colour) {
      await containers.removeGroup(colour)
      await containers.removeGroup('job')
    },

    async discardReleases(keep) {
      const present = await Promise.all(
        [paths.releases, paths.worktrees, paths.containerAssets].map((folder) =>
          readdir(folder).catch(() => []),
        ),
      )
      const all = [...new Set(present.flat())]
      const discarded = all.filter((release) => !keep.includes(release))
      const needed = new Set(await imagesOf(all.filter((release) => keep.includes(release))))
      for (const release of discarded) {
        // One after the other: the engine trips over two names of one image that go at once.
        for (const image of await imagesOf([release])) {
          if (!needed.has(image)) await removeImage(engine, image)
        }
        await rm(assetsFolder(release), { recursive: true, force: true })
        await rm(join(paths.worktrees, release), { recursive: true, force: true })
        await rm(releaseFolder(release), { recursive: true, force: true })
      }
      return discarded
    },
  }

  async function imagesOf(releases: string[]): Promise<string[]> {
    const manifests = await Promise.all(releases.map((release) => read(release).catch(() => null)))
    return manifests.flatMap((manifest) => manifest?.services.flatMap(({ image }) => image ?? []) ?? [])
  }

  /** Containers that somebody else put into the colour's network. */
  async function strangers(colour: Colour): Promise<string[]> {
    const network = await inspectNetwork(engine, networkName(instance, colour))
    return Object.values(network?.Containers ?? {})
      .map(({ Name }) => Name)
      .filter((name) => !name.startsWith(`${id}-`))
  }
}

/** What the migrator of an image says at its end. */
function migrationsIn(output: string): string[] {
  const ran = /^ran (.+)$/m.exec(output)?.[1]
  return ran === undefined ? [] : ran.split(', ')
}
