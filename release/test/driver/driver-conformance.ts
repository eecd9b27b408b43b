import { expect, onTestFinished, test } from 'vitest'
import type { StackDriver } from '../../src/driver/driver.ts'
import type { Manifest } from '../../src/stack/manifest.ts'
import { eventually } from '../eventually.ts'

export interface DriverUnderTest {
  driver: StackDriver
  /** Makes the next `seal` seal something else. */
  rebuild(): Promise<void>
  /** What the preflight looks at. */
  findings: string[]
  /** Ends one replica the hard way. */
  kill(colour: 'blue' | 'green', service: string): Promise<void>
  /** Ends one replica as somebody would who thinks it is not needed. */
  takeAway(colour: 'blue' | 'green', service: string): Promise<void>
  /** Changes something that was sealed. */
  tamper(manifest: Manifest): Promise<void>
}

export type DriverFactory = (
  services: Record<string, { env?: Record<string, string>; replicas?: number }>,
) => Promise<DriverUnderTest>

const two = { 'alpha-service': {}, 'beta-service': { replicas: 2 } }

function identity(release: string, colour: 'blue' | 'green') {
  return { release, colour, version: '1.0.0', commit: 'abc', ref: null }
}

/** What every driver has to do, whatever it runs stacks on. */
export function describeDriverConformance(name: string, create: DriverFactory): void {
  async function started(release: string, colour: 'blue' | 'green') {
    const under = await create(two)
    const { driver } = under
    onTestFinished(async () => {
      await driver.stop('blue')
      await driver.stop('green')
    })
    const manifest = await driver.seal(identity(release, colour))
    await driver.start(manifest)
    await allReady(driver, colour, 3)
    return { ...under, manifest }
  }

  test(`${name}: a started stack has every replica ready at the address it says`, async () => {
    const { driver, manifest } = await started('r1', 'blue')

    const addresses = driver.addresses(manifest)
    expect(addresses['beta-service']).toHaveLength(2)
    for (const url of Object.values(addresses).flat()) {
      const info = (await (await fetch(`${url}/info`)).json()) as { release: string; colour: string }
      expect(info).toMatchObject({ release: 'r1', colour: 'blue' })
    }
  })

  test(`${name}: starting a stack that runs leaves its processes alone`, async () => {
    const { driver, manifest } = await started('r1', 'blue')
    const before = (await driver.observe('blue')).map((one) => one.pid)

    await driver.start(manifest)

    expect((await driver.observe('blue')).map((one) => one.pid)).toEqual(before)
  })

  test(`${name}: both colours run beside each other and stopping one leaves the other`, async () => {
    const { driver } = await started('r1', 'blue')
    await driver.start(await driver.seal(identity('r2', 'green')))
    await allReady(driver, 'green', 3)

    await driver.stop('green')
    await driver.stop('green')

    expect(await driver.observe('green')).toEqual([])
    await allReady(driver, 'blue', 3)
  })

  test(`${name}: a replica that dies comes back and is counted`, async () => {
    const { driver, kill } = await started('r1', 'blue')

    await kill('blue', 'alpha-service')

    await eventually(async () => {
      const [alpha] = (await driver.observe('blue')).filter((one) => one.service === 'alpha-service')
      expect(alpha).toMatchObject({ ready: true, restarts: 1 })
    })
  })

  test(`${name}: a release is sealed once and a later build does not change it`, async () => {
    const { driver, rebuild } = await create(two)
    const first = await driver.seal(identity('r1', 'blue'))

    await rebuild()

    expect(await driver.seal(identity('r1', 'blue'))).toEqual(first)
    expect(await driver.findDrift(first)).toEqual([])
    const second = await driver.seal(identity('r2', 'green'))
    expect(second.services[0]?.buildHash).not.toBe(first.services[0]?.buildHash)
  })

  test(`${name}: what was changed after sealing is named`, async () => {
    const { driver, tamper } = await create(two)
    onTestFinished(() => driver.stop('blue'))
    const manifest = await driver.seal(identity('r1', 'blue'))

    await tamper(manifest)

    expect(await driver.findDrift(manifest)).toEqual([expect.stringContaining('alpha-service')])
  })

  test(`${name}: what is missing of a stack that runs is named`, async () => {
    const { driver, manifest, takeAway } = await started('r1', 'blue')
    expect(await driver.findDrift(manifest)).toEqual([])

    await takeAway('blue', 'alpha-service')

    expect(await driver.findDrift(manifest)).toEqual([expect.stringMatching(/^alpha-service: .*missing$/)])
  })

  test(`${name}: discarding keeps what is named`, async () => {
    const { driver } = await create(two)
    await driver.seal(identity('r1', 'blue'))
    await driver.seal(identity('r2', 'green'))

    expect(await driver.discardReleases(['r2'])).toEqual(['r1'])

    await expect(driver.readManifest('r1')).rejects.toThrow('no manifest')
    expect((await driver.readManifest('r2')).release).toBe('r2')
  })

  test(`${name}: a service that cannot start is shown with its last words`, async () => {
    const { driver } = await create({ 'alpha-service': { env: { BROKEN: '1' } } })
    onTestFinished(() => driver.stop('blue'))
    await driver.start(await driver.seal(identity('r1', 'blue')))

    await eventually(async () => {
      expect((await driver.observe('blue'))[0]).toMatchObject({ ready: false, state: 'crash-looping' })
    })
    expect(await driver.tail('blue', 'alpha-service')).toContain('BROKEN is set')
  })

  test(`${name}: the preflight finds room for a small stack`, async () => {
    const { driver, findings: expected } = await create(two)

    const findings = await driver.preflight('green', null)

    expect(findings.map((finding) => [finding.name, finding.ok])).toEqual(
      expected.map((name) => [name, true]),
    )
  })
}

async function allReady(driver: StackDriver, colour: 'blue' | 'green', count: number): Promise<void> {
  await eventually(async () => {
    const observed = await driver.observe(colour)
    expect(observed.filter((one) => one.ready)).toHaveLength(count)
  })
}
