import type { Config } from '../config.ts'
import { createDriver } from '../driver/create-driver.ts'
import { removeImage } from '../engine/images.ts'
import { removeNetworks } from '../engine/networks.ts'
import { imageOf, readStackRelease } from '../stack/stack-release.ts'
import { instanceId } from './docker-place.ts'
import { openContainers } from './open-containers.ts'

/** What an instance leaves at the engine once its containers are gone: images and networks. */
export async function removeFromEngine(config: Config): Promise<void> {
  const { engine } = openContainers(config)
  const processes = { list: () => [], apply: nothing, remove: nothing, restart: nothing }
  await createDriver(config, processes, () => undefined).discardReleases([])
  const release = await readStackRelease(config.stackRelease).catch(() => null)
  for (const entry of Object.values(release?.platform ?? {})) await removeImage(engine, imageOf(entry))
  await removeNetworks(engine, instanceId(config.instance))
}

async function nothing(): Promise<void> {}
