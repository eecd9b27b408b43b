import { access } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { stopOrder } from '../../src/cli/stop.ts'
import { identify } from '../../src/supervisor/proc-info.ts'
import type { ProcessStatus } from '../../src/supervisor/process-spec.ts'
import { createReleaseTool, openShop } from '../fixtures/release-tool.ts'

function status(name: string, group: ProcessStatus['group'], service: string | null = null): ProcessStatus {
  return {
    name,
    group,
    service,
    state: 'running',
    ready: true,
    pid: 1,
    restarts: 0,
    rssMb: 1,
    url: null,
    lastExit: null,
    labels: {},
  }
}

test('first nobody comes in, then the stacks end their work, then the servers stop', () => {
  const order = stopOrder([
    status('postgres', 'machine'),
    status('redis', 'machine'),
    status('rabbitmq', 'machine'),
    status('payment-simulator', 'platform', 'payment-simulator'),
    status('gateway', 'platform', 'gateway'),
    status('blue-cart-service', 'blue', 'cart-service'),
    status('green-cart-service', 'green', 'cart-service'),
  ])

  expect(order.map(([, names]) => names)).toEqual([
    ['gateway'],
    ['blue-cart-service', 'green-cart-service'],
    ['payment-simulator'],
    ['rabbitmq'],
    ['postgres', 'redis'],
  ])
})

test('stop and reset where nothing is are quick and succeed', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  const empty = { HALLES_DATA: `${tool.shop.instance.dataDir}-empty` }

  expect(await tool.run(['stop'], empty)).toMatchObject({ code: 0, output: 'Nothing runs.\n' })
  expect(await tool.run(['reset', '--yes'], empty)).toMatchObject({ code: 0 })
  await expect(access(empty.HALLES_DATA)).rejects.toThrow('ENOENT')
})

test('stop ends every process and reset deletes the data folder', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const [process] = await tool.agent.list()

  await tool.succeed(['stop'])
  expect(await tool.agent.isRunning()).toBe(false)
  await expect(access(`/proc/${process?.pid}`)).rejects.toThrow('ENOENT')

  const refused = await tool.run(['reset'])
  expect(refused).toMatchObject({ code: 1, output: expect.stringContaining('say --yes') })
  await tool.succeed(['reset', '--yes'])
  await expect(access(tool.shop.instance.dataDir)).rejects.toThrow('ENOENT')
})

test('what an agent that was killed left running is stopped all the same', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const [child] = await tool.agent.list()
  process.kill(await tool.agentPid(), 'SIGKILL')

  await tool.succeed(['stop'])

  // Adopted, it is nobody's child any more, and who collects it is not our business.
  expect(identify(child?.pid ?? 0)).toBeNull()
})
