import { expect, test } from 'vitest'
import { loadConfig } from '../../src/config.ts'
import { createReleaseContext } from '../../src/execute/create-context.ts'
import { gatewaySpecs, simulatorSpec } from '../../src/platform/platform-specs.ts'
import { startStacks } from '../../src/start/start-stacks.ts'
import { specHash } from '../../src/supervisor/marker.ts'
import { createReleaseTool, openShop } from '../fixtures/release-tool.ts'
import type { ReleaseTool } from '../fixtures/release-tool.ts'
import { silent } from '../fixtures/silent-progress.ts'

const shells = [
  { PATH: '/usr/bin', HOME: '/root', LANG: 'fr_FR.UTF-8' },
  {
    PATH: '/checkout/release/node_modules/.bin:/usr/bin',
    HOME: '/home/sacha',
    LC_ALL: 'C',
    TMPDIR: '/var/tmp',
  },
]

function configOf(tool: ReleaseTool, shell: Record<string, string>) {
  const { checkout, dataDir } = tool.shop.instance
  return loadConfig({ ...shell, HALLES_CHECKOUT: checkout, HALLES_DATA: dataDir })
}

async function startAgain(tool: ReleaseTool, shell: Record<string, string>): Promise<void> {
  const config = configOf(tool, shell)
  const listeners = { onProgress: () => undefined, onWait: () => undefined }
  const context = await createReleaseContext(config, tool.agent, listeners)
  await startStacks(context, { version: '1.0.0', commit: 'unknown' }, 'sacha', silent)
}

test('a second start restarts nothing, from whatever shell it comes', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {}, 'beta-service': { replicas: 2 } })
  await openShop(tool)
  const before = (await tool.agent.list()).map((found) => found.pid)
  const written = (await tool.journal.read()).length

  for (const shell of shells) await startAgain(tool, shell)

  expect((await tool.agent.list()).map((found) => found.pid)).toEqual(before)
  expect(await tool.journal.read()).toHaveLength(written)
})

const platform = [
  { name: 'gateway', secrets: ['CONTROL_TOKEN'] },
  { name: 'payment-simulator', secrets: { API_KEY: 'PAYMENT_SIMULATOR_API_KEY' } },
]

test('the gateway and the payment provider are the same from whatever shell', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  const [one, other] = shells.map((shell) => {
    const config = configOf(tool, shell)
    return [...gatewaySpecs(config, platform, 'build'), simulatorSpec(config, platform, 'build')].map(
      specHash,
    )
  })

  expect(one).toEqual(other)
})
