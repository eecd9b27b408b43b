import type { Config } from '../config.ts'
import type { ContainerSpec } from '../engine/container-spec.ts'
import { pullImage } from '../engine/images.ts'
import { simulator } from '../platform/platform-specs.ts'
import { readyTimeoutMs } from '../platform/platform.ts'
import type { Platform } from '../platform/platform.ts'
import type { HostReach } from '../runtime/runtime.ts'
import type { ListedPlatform } from '../stack/stack-file.ts'
import { readStackRelease } from '../stack/stack-release.ts'
import type { ReleaseEntry } from '../stack/stack-release.ts'
import { waitUntilReady } from '../supervisor/wait-until-ready.ts'
import { listContainers } from './container-status.ts'
import { openContainers } from './open-containers.ts'
import { gatewayContainers, simulatorContainer, simulatorMigration } from './platform-containers.ts'
import type { ContainerContext } from './stack-containers.ts'

const migrationMs = 5 * 60_000
const logLines = 40

/** What stands outside the stacks, as containers of the images that the stack release names. */
export function dockerPlatform(
  config: Config,
  platform: ListedPlatform[],
  reach: () => Promise<HostReach>,
): Platform {
  const { instance, processEnvironment, gatewayEnvironment } = config
  const containers = openContainers(config)
  const contextOf = async (): Promise<ContainerContext> => ({
    instance,
    hostAddress: (await reach()).address,
    chosenEnvironment: processEnvironment,
  })

  return {
    async startGateway() {
      const entry = await entryOf('gateway')
      await start(await gatewayContainers(await contextOf(), platform, entry, gatewayEnvironment))
    },
    async startSimulator() {
      const spec = await simulatorContainer(await contextOf(), platform, await entryOf(simulator))
      await pullImage(containers.engine, spec.image)
      await containers.run(simulatorMigration(spec), migrationMs)
      await start([spec])
    },
  }

  async function entryOf(name: string): Promise<ReleaseEntry> {
    const entry = (await readStackRelease(config.stackRelease)).platform[name]
    if (!entry) throw new Error(`The stack release ${config.stackRelease} has no ${name}.`)
    return entry
  }

  async function start(specs: ContainerSpec[]): Promise<void> {
    for (const { image } of specs) await pullImage(containers.engine, image)
    await containers.apply(specs)
    await waitUntilReady(
      { list: () => listContainers(containers, 'platform') },
      specs.map((spec) => spec.name),
      readyTimeoutMs,
      (name) => containers.tail(name, logLines),
    )
  }
}
