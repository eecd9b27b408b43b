import { expect } from 'vitest'
import { containerName } from '../../src/docker/docker-place.ts'
import { createDockerDriver } from '../../src/driver/docker.ts'
import { describeDriverConformance } from '../driver/driver-conformance.ts'
import type { DriverFactory } from '../driver/driver-conformance.ts'
import { eventually } from '../eventually.ts'
import { createDockerShop } from './docker-shop.ts'

const createDocker: DriverFactory = async (services) => {
  const shop = await createDockerShop(services)
  const { instance, containers, stackRelease } = shop
  const driver = createDockerDriver({ instance, containers, stackRelease, chosenEnvironment: {} })
  return {
    driver,
    rebuild: shop.rebuild,
    findings: ['memory', 'disk', 'ports', 'services', 'images'],
    async kill(colour, service) {
      const found = await containers.inspect(containerName(instance, colour, service, 0))
      process.kill(found?.State.Pid ?? 0, 'SIGKILL')
    },
    async tamper(manifest) {
      await driver.start(manifest)
      await eventually(async () => {
        expect((await driver.observe(manifest.colour)).every(({ ready }) => ready)).toBe(true)
      })
      const name = containerName(instance, manifest.colour, 'alpha-service', 0)
      const memory = 200 * 1_048_576
      await containers.engine.call(`/containers/${name}/update`, {
        method: 'POST',
        body: { Memory: memory, MemorySwap: memory },
      })
    },
  }
}

describeDriverConformance('docker', createDocker)
