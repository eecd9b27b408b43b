import type { Config } from '../config.ts'
import { createDockerDriver } from '../driver/docker.ts'
import { removeImage } from '../engine/images.ts'
import { removeNetworks } from '../engine/networks.ts'
import { imageOf, readStackRelease } from '../stack/stack-release.ts'
import { instanceId } from './docker-place.ts'
import { openContainers } from './open-containers.ts'

/** What an instance leaves at the engine once its containers are gone: images and networks. */
export async function removeFromEngine(config: Config): Promise<void> {
  const { instance, stackRelease, processEnvironment } = config
  const containers = openContainers(config)
  const { engine } = containers
  const driver = createDockerDriver({
    instance,
    containers,
    stackRelease,
    chosenEnvironment: processEnvironment,
  })
  await driver.discardReleases([])
  // What it cannot say any more stays on the engine; a reset must not fail for that.
  const release = await readStackRelease(stackRelease).catch(() => null)
  for (const entry of Object.values(release?.platform ?? {})) await removeImage(engine, imageOf(entry))
  await removeNetworks(engine, instanceId(instance))
}
