import { containerName } from '../../src/docker/docker-place.ts'
import { servicePort } from '../../src/instance/instance.ts'
import type { Instance } from '../../src/instance/instance.ts'
import { describeReleaseConformance } from '../execute/release-conformance.ts'
import type { FixtureServices } from '../fixtures/fixture-shop.ts'
import { openReleaseTool } from '../fixtures/release-tool.ts'
import { createDockerShop } from './docker-shop.ts'

async function createTool(services: FixtureServices) {
  const shop = await createDockerShop(services)
  const env = {
    HALLES_DRIVER: 'docker',
    HALLES_STACK_RELEASE: shop.stackRelease,
    ...(process.env.DOCKER_HOST === undefined ? {} : { DOCKER_HOST: process.env.DOCKER_HOST }),
  }
  const ports = publishedPorts(shop.instance, services)
  return openReleaseTool(shop, { env, reach: (url) => ports.get(url) ?? url, leftovers: shop.leftovers })
}

/** The gateway of these tests is outside the networks and goes by the published ports. */
function publishedPorts(instance: Instance, services: FixtureServices): Map<string, string> {
  const entries = Object.entries(services).flatMap(([name, { replicas = 1 }], index) =>
    (['blue', 'green'] as const).flatMap((colour) =>
      Array.from(
        { length: replicas },
        (_, replica) =>
          [
            `http://${containerName(instance, colour, name, replica)}:8080`,
            `http://127.0.0.1:${servicePort(instance, colour, index + 1, replica)}`,
          ] as const,
      ),
    ),
  )
  return new Map(entries)
}

describeReleaseConformance('docker', createTool)
