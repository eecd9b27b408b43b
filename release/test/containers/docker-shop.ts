import { execFile } from 'node:child_process'
import { readFile, writeFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { inject, onTestFinished } from 'vitest'
import { instanceId, networkName } from '../../src/docker/docker-place.ts'
import { ensureNetworks } from '../../src/docker/ensure-networks.ts'
import { openContainers } from '../../src/docker/open-containers.ts'
import type { Containers } from '../../src/engine/containers.ts'
import { removeImage } from '../../src/engine/images.ts'
import { inspectNetwork, removeNetworks } from '../../src/engine/networks.ts'
import { imageOf } from '../../src/stack/stack-release.ts'
import type { ReleaseEntry, StackRelease } from '../../src/stack/stack-release.ts'
import { createFixtureShop } from '../fixtures/fixture-shop.ts'
import type { FixtureServices, FixtureShop } from '../fixtures/fixture-shop.ts'

const run = promisify(execFile)
const docker = process.env.HALLES_DOCKER ?? 'docker'
const nodeImage = process.env.HALLES_NODE_IMAGE ?? 'node:24-bookworm-slim'

const dockerfile = `FROM ${nodeImage}
COPY package.json openapi.json /service/
COPY dist /service/dist
WORKDIR /service
USER node
CMD ["node", "dist/main.js"]
`

export interface DockerShop extends FixtureShop {
  containers: Containers
  stackRelease: string
  /** What the engine still has of the instance. */
  leftovers(): Promise<string[]>
}

/** A fixture shop whose services are images in a registry; what it leaves on the engine is removed with the test. */
export async function createDockerShop(services: FixtureServices): Promise<DockerShop> {
  const shop = await createFixtureShop(services, 'docker')
  const { instance } = shop
  const containers = openContainers({ instance, dockerHost: process.env.DOCKER_HOST })
  const made = new Set<string>()
  onTestFinished(async () => {
    for (const group of ['blue', 'green', 'job', 'platform'] as const) await containers.removeGroup(group)
    for (const image of made) await removeImage(containers.engine, image)
    await removeNetworks(containers.engine, instanceId(instance))
    await containers.engine.close()
  })
  const { address } = await ensureNetworks(containers.engine, instance)
  const leases = await keepLeases(address, instance.portBase + 9)
  await giveEnvironment(instance.checkout, { STATE_URL: leases.url })

  const stackRelease = join(instance.dataDir, 'stack-release.json')
  const publish = async () => {
    const release = await publishImages(instance.checkout, services)
    for (const entry of Object.values(release.services)) {
      made.add(entry.image)
      made.add(imageOf(entry))
    }
    await writeFile(stackRelease, JSON.stringify(release))
  }
  const published =
    <Args extends unknown[]>(change: (...args: Args) => Promise<void>) =>
    async (...args: Args) => {
      await change(...args)
      await publish()
    }
  await publish()
  return {
    ...shop,
    containers,
    stackRelease,
    async leftovers() {
      const networks = await Promise.all(
        (['edge', 'blue', 'green'] as const).map((name) =>
          inspectNetwork(containers.engine, networkName(instance, name)),
        ),
      )
      return [
        ...(await containers.list()).map(({ Name }) => Name),
        ...networks.flatMap((network) => network?.Id ?? []),
      ]
    },
    readLease: async (service) => leases.kept.get(service) ?? { colour: 'none', epoch: 0 },
    rebuild: published(shop.rebuild),
    breakService: published(shop.breakService),
    repairService: published(shop.repairService),
    writeContract: published(shop.writeContract),
  }
}

/** What a service's database would keep, for both colours. */
async function keepLeases(address: string, port: number) {
  const kept = new Map<string, { colour: string; epoch: number }>()
  const server = createServer((request, response) => void answer(request, response))
  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const service = request.url?.slice(1) ?? ''
    if (request.method === 'PUT') {
      let text = ''
      for await (const chunk of request) text += String(chunk)
      kept.set(service, JSON.parse(text) as { colour: string; epoch: number })
    }
    response.end(JSON.stringify(kept.get(service) ?? null))
  }
  await new Promise<void>((resolve) => server.listen(port, address, resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  return { url: `http://${address}:${port}`, kept }
}

async function giveEnvironment(checkout: string, env: Record<string, string>): Promise<void> {
  const file = join(checkout, 'stacks', 'stack.json')
  const stack = JSON.parse(await readFile(file, 'utf8')) as {
    services: Array<{ env: Record<string, string> }>
  }
  for (const service of stack.services) service.env = { ...service.env, ...env }
  await writeFile(file, JSON.stringify(stack))
}

async function publishImages(checkout: string, services: FixtureServices): Promise<StackRelease> {
  const entries = await Promise.all(
    Object.keys(services).map(
      async (name) => [name, await publishImage(join(checkout, name), name)] as const,
    ),
  )
  return {
    release: 1,
    version: '1.0.0',
    commit: 'unknown',
    services: Object.fromEntries(entries),
    platform: {},
  }
}

async function publishImage(folder: string, name: string): Promise<ReleaseEntry> {
  const image = `${inject('registry')}/fixture/${name}:latest`
  await writeFile(join(folder, 'Dockerfile'), dockerfile)
  const env = { ...process.env, DOCKER_BUILDKIT: '1' }
  await run(docker, ['build', '--quiet', '--tag', image, folder], { env })
  const { stdout } = await run(docker, ['push', image], { env })
  const { halles } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    halles: ReleaseEntry['deployment']
  }
  return {
    version: '1.0.0',
    image,
    digest: /sha256:[0-9a-f]{64}/.exec(stdout)?.[0] ?? '',
    migrations: [],
    deployment: halles,
  }
}
