import { writeFile } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { containerName, networkName } from '../../src/docker/docker-place.ts'
import { createDockerDriver } from '../../src/driver/docker.ts'
import type { StackDriver } from '../../src/driver/driver.ts'
import { readStackRelease } from '../../src/stack/stack-release.ts'
import type { ReleaseEntry } from '../../src/stack/stack-release.ts'
import { describeDriverConformance } from '../driver/driver-conformance.ts'
import type { DriverFactory } from '../driver/driver-conformance.ts'
import { eventually } from '../eventually.ts'
import { createDockerShop } from './docker-shop.ts'
import type { DockerShop } from './docker-shop.ts'

let latest: DockerShop | undefined

function latestShop(): DockerShop {
  if (!latest) throw new Error('No shop was made yet.')
  return latest
}

const createDocker: DriverFactory = async (services) => {
  const shop = await createDockerShop(services)
  latest = shop
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
    takeAway: (colour, service) => containers.remove([containerName(instance, colour, service, 0)]),
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

const identity = { colour: 'blue' as const, version: '1.0.0', commit: 'abc', ref: null }

describeDriverConformance('docker', createDocker)

test('docker: a registry that is gone is told by the preflight, image by image, before anything is changed', async () => {
  const shop = await createDockerShop({ 'alpha-service': {}, 'beta-service': {} })
  const { instance, containers, stackRelease } = shop
  const release = await readStackRelease(stackRelease)
  const gone = '127.0.0.1:1/fixture/alpha-service'
  const lost = { ...release.services['alpha-service'], image: `${gone}:latest` } as ReleaseEntry
  const file = `${stackRelease}.lost`
  await writeFile(
    file,
    JSON.stringify({ ...release, services: { ...release.services, 'alpha-service': lost } }),
  )
  const driver = createDockerDriver({ instance, containers, stackRelease, chosenEnvironment: {} })

  const findings = await driver.preflight('green', file)

  expect(findings.find(({ name }) => name === 'images')).toEqual({
    name: 'images',
    ok: false,
    detail: `neither here nor in the registry: ${gone}@${lost.digest}`,
  })
})

test('docker: a stack that starts stands back for what serves, and does not once it is settled', async () => {
  const { driver } = await createDocker({ 'alpha-service': {} })
  onTestFinished(() => driver.stop('blue'))
  const { containers, instance } = latestShop()
  const share = async () =>
    (await containers.inspect(containerName(instance, 'blue', 'alpha-service', 0)))?.HostConfig.CpuShares
  const manifest = await driver.seal({ ...identity, release: 'r1' })
  await driver.start(manifest)
  expect(await share()).toBeLessThan(1_024)

  await driver.settle('blue')

  expect(await share()).toBe(1_024)
  expect(await driver.findDrift(manifest)).toEqual([])
  await driver.start(manifest)
  expect(await share()).toBe(1_024)
})

test('docker: a start gives a container that has just crashed a new beginning', async () => {
  const { driver, kill } = await createDocker({ 'alpha-service': {} })
  onTestFinished(() => driver.stop('blue'))
  const manifest = await driver.seal({ ...identity, release: 'r1' })
  await driver.start(manifest)
  await expectAlpha(driver, { ready: true, restarts: 0 })
  await kill('blue', 'alpha-service')
  await expectAlpha(driver, { ready: true, restarts: 1 })

  await driver.start(manifest)

  await expectAlpha(driver, { ready: true, restarts: 0 })
})

async function expectAlpha(driver: StackDriver, expected: { ready: boolean; restarts: number }) {
  await eventually(async () => expect(await driver.observe('blue')).toMatchObject([expected]))
}

test('docker: a stranger in the network of a stack is named', async () => {
  const { driver } = await createDocker({ 'alpha-service': {} })
  onTestFinished(() => driver.stop('blue'))
  const manifest = await driver.seal({ ...identity, release: 'r1' })
  await driver.start(manifest)
  const { containers, instance } = latestShop()
  const { engine } = containers
  const stranger = await engine.call<{ Id: string }>('/containers/create', {
    method: 'POST',
    body: {
      Image: manifest.services[0]?.image,
      Cmd: ['node', '--eval', 'setInterval(() => {}, 1000)'],
      HostConfig: { NetworkMode: networkName(instance, 'blue') },
    },
  })
  onTestFinished(async () => {
    await engine.call(`/containers/${stranger.Id}`, { method: 'DELETE', query: { force: true } })
  })
  await engine.call(`/containers/${stranger.Id}/start`, { method: 'POST' })

  const drift = await driver.findDrift(manifest)

  expect(drift).toEqual([expect.stringContaining('is in the network of the stack and none of it')])
})
