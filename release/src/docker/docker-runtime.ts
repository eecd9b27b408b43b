import { resolve } from 'node:path'
import type { Config } from '../config.ts'
import { createDockerDriver } from '../driver/docker.ts'
import { followLog } from '../engine/container-log.ts'
import { removeImage } from '../engine/images.ts'
import { removeNetworks } from '../engine/networks.ts'
import type { Runtime } from '../runtime/runtime.ts'
import { imageOf, readStackRelease, stackOf } from '../stack/stack-release.ts'
import { listContainers } from './container-status.ts'
import { instanceId } from './docker-place.ts'
import { dockerPlatform } from './docker-platform.ts'
import { ensureNetworks } from './ensure-networks.ts'
import { openContainers } from './open-containers.ts'

/** Containers on the engine of this machine; only the servers and the agent are processes. */
export function dockerRuntime(config: Config): Runtime {
  const { instance, stackRelease, processEnvironment: chosenEnvironment } = config
  const containers = openContainers(config)
  const { engine } = containers
  const ensureReach = () => ensureNetworks(engine, instance)
  const driver = (onProgress: (message: string) => void) =>
    createDockerDriver({ instance, containers, stackRelease, chosenEnvironment, onProgress })

  return {
    driver: (_processes, onProgress) => driver(onProgress),
    platform: (stack) => dockerPlatform(config, stack.platform, ensureReach),
    loadStack: async () => stackOf(instance.checkout, await readStackRelease(stackRelease)),
    absoluteRef: (ref) => resolve(ref),
    ensureReach,
    list: () => listContainers(containers),
    async logs() {
      return (await listContainers(containers)).map(({ name }) => ({
        name: name.replace(`${instanceId(instance)}-`, ''),
        // The engine keeps what containers write.
        tail: (lines) => containers.tail(name, lines),
        all: () => containers.tail(name, 'all'),
        follow: (write) => followLog(engine, name, Math.floor(Date.now() / 1_000), write),
      }))
    },
    remove: (names) => containers.remove(names),
    removeJobs: () => containers.removeGroup('job'),
    async discard() {
      await driver(() => undefined).discardReleases([])
      // What it cannot say any more stays on the engine; a reset must not fail for that.
      const release = await readStackRelease(stackRelease).catch(() => null)
      for (const entry of Object.values(release?.platform ?? {})) await removeImage(engine, imageOf(entry))
      await removeNetworks(engine, instanceId(instance))
      return 'images and networks'
    },
  }
}
