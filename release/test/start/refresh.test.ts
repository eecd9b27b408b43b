import { access } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { pathsOf } from '../../src/instance/instance.ts'
import { createReleaseTool, openShop } from '../fixtures/release-tool.ts'
import type { ReleaseTool } from '../fixtures/release-tool.ts'

const services = { 'alpha-service': {}, 'beta-service': {} }
const check = ['release', 'check', '--skip-transaction']
const steps = ['seal-manifest', 'start-stack', 'await-ready', 'register-stack', 'discard-releases']

function manifestOf(tool: ReleaseTool, release: string): string {
  return join(pathsOf(tool.shop.instance).releases, release, 'manifest.json')
}

/** Whatever was cut short: what the journal calls a stack's is there, and so is all that runs. */
async function expectNothingLost(tool: ReleaseTool): Promise<void> {
  const { blue, green } = (await tool.state()).stacks
  const named = [blue, green].flatMap((record) => record?.release ?? [])
  const running = (await tool.agent.list()).map((found) => found.labels.release ?? '')
  for (const release of new Set([...named, ...running])) await access(manifestOf(tool, release))
}

async function releaseAndRollBack(tool: ReleaseTool): Promise<void> {
  await tool.succeed(['release', 'up', 'green'])
  await tool.succeed(check)
  await tool.succeed(['release', 'switch'])
  await expectNothingLost(tool)
  await tool.succeed(['release', 'rollback'])
  expect(tool.gateway.state.live).toBe('blue')
  for (const service of Object.keys(services))
    expect(await tool.shop.readLease(service)).toEqual({ colour: 'blue', epoch: 3 })
}

test('a start with a half-built checkout leaves the live stack as it is, and a later rollback finds it', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const before = await tool.state()
  const pids = (await tool.agent.list()).map((found) => found.pid)
  await tool.shop.rebuild()
  await tool.shop.halfBuild('beta-service')

  const failed = await tool.start()

  expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('is not built') })
  expect((await tool.state()).stacks).toEqual(before.stacks)
  expect((await tool.agent.list()).map((found) => found.pid)).toEqual(pids)
  await tool.shop.repairService('beta-service')
  await releaseAndRollBack(tool)
})

test('a build that does not start makes way for what ran before, and is taken in once it is repaired', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const before = await tool.state()
  await tool.shop.breakService('beta-service')

  const failed = await tool.start()

  expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('will not start') })
  expect((await tool.state()).stacks).toEqual(before.stacks)
  expect(failed.output).toContain(`blue runs ${before.stacks.blue?.release} again`)
  expect((await tool.agent.list()).map((found) => [found.labels.release, found.ready])).toEqual([
    [before.stacks.blue?.release, true],
    [before.stacks.blue?.release, true],
  ])
  await tool.shop.repairService('beta-service')
  await tool.shop.rebuild()
  expect(await tool.start()).toMatchObject({ code: 0 })
  expect((await tool.state()).stacks.blue?.release).not.toBe(before.stacks.blue?.release)
  await releaseAndRollBack(tool)
})

test('a start with a new build, killed at every step again and again, loses nothing and converges', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const first = (await tool.state()).stacks.blue?.release

  for (const step of steps) {
    for (const moment of ['before', 'after', 'journaled']) {
      await tool.shop.rebuild()
      const killed = await tool.start({ HALLES_FAILPOINT: `${moment}:${step}` })
      expect(killed.signal, killed.output).toBe('SIGKILL')
      await expectNothingLost(tool)
    }
  }
  await tool.shop.rebuild()
  const last = await tool.start()

  expect(last.code, last.output).toBe(0)
  const { stacks, unfinished } = await tool.state()
  expect(unfinished).toBeNull()
  expect(stacks.blue).toMatchObject({ state: 'up' })
  expect(stacks.blue).not.toHaveProperty('before')
  expect(stacks.blue?.release).not.toBe(first)
  expect(tool.gateway.state.stacks.blue?.release).toBe(stacks.blue?.release)
  expect((await tool.agent.list()).map((found) => [found.labels.release, found.ready])).toEqual([
    [stacks.blue?.release, true],
    [stacks.blue?.release, true],
  ])
  await releaseAndRollBack(tool)
})

test('a remove that died when the release was deleted already does not keep the shop from starting', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  await tool.succeed(['release', 'up', 'green'])
  const killed = await tool.run(['release', 'remove', 'green'], {
    HALLES_FAILPOINT: 'after:discard-releases',
  })
  expect(killed.signal).toBe('SIGKILL')

  expect(await tool.start()).toMatchObject({ code: 0 })

  expect((await tool.agent.list()).map((found) => found.group)).toEqual(['blue', 'blue'])
  await tool.succeed(['release', 'remove', 'green'])
  expect((await tool.state()).unfinished).toBeNull()
})

test('an up that died before it started anything can be removed', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  await tool.run(['release', 'up', 'green'], { HALLES_FAILPOINT: 'after:seal-manifest' })
  expect((await tool.state()).stacks.green).toBeNull()

  await tool.succeed(['release', 'remove', 'green'])

  expect(await tool.state()).toMatchObject({ live: 'blue', unfinished: null, stacks: { green: null } })
})
