import { appendFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createLocalDriver } from '../../src/driver/local.ts'
import { pathsOf } from '../../src/instance/instance.ts'
import { Supervisor } from '../../src/supervisor/supervisor.ts'
import { createFixtureShop } from '../fixtures/fixture-shop.ts'
import { describeDriverConformance } from './driver-conformance.ts'
import type { DriverFactory } from './driver-conformance.ts'

const createLocal: DriverFactory = async (services) => {
  const shop = await createFixtureShop(services)
  const { instance, systemEnvironment } = shop
  const paths = pathsOf(instance)
  const supervisor = new Supervisor({
    dataDir: instance.dataDir,
    logsDir: paths.logs,
    tableFile: paths.processTable,
    backoff: { baseMs: 20, maxMs: 60, stableAfterMs: 60_000, loopAfter: 3 },
  })
  onTestFinished(() => supervisor.close())
  return {
    driver: createLocalDriver({
      instance,
      systemEnvironment,
      processEnvironment: systemEnvironment,
      processes: supervisor,
    }),
    rebuild: shop.rebuild,
    findings: ['memory', 'disk', 'ports', 'services'],
    async kill(colour, service) {
      const found = supervisor.list().find((one) => one.group === colour && one.service === service)
      process.kill(found?.pid ?? 0, 'SIGKILL')
    },
    takeAway: (colour, service) => supervisor.remove([`${colour}-${service}`]),
    tamper: (manifest) =>
      appendFile(
        join(paths.releases, manifest.release, 'alpha-service', 'dist', 'main.js'),
        '\n// changed\n',
      ),
  }
}

describeDriverConformance('local', createLocal)

test('the preflight names a port that somebody else has', async () => {
  const shop = await createFixtureShop({ 'alpha-service': {} })
  const { instance, systemEnvironment } = shop
  const paths = pathsOf(instance)
  const supervisor = new Supervisor({
    dataDir: instance.dataDir,
    logsDir: paths.logs,
    tableFile: paths.processTable,
  })
  const driver = createLocalDriver({
    instance,
    systemEnvironment,
    processEnvironment: systemEnvironment,
    processes: supervisor,
  })
  const port = instance.portBase + 201
  const squatter = createServer().listen(port, '127.0.0.1')
  onTestFinished(() => void squatter.close())

  const findings = await driver.preflight('green', null)

  expect(findings.find((finding) => finding.name === 'ports')).toMatchObject({
    ok: false,
    detail: `taken by others: ${port}`,
  })
})
