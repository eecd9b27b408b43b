import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { findBreak } from '../../src/journal/entry.ts'
import { bringUpGreen, openShop } from '../fixtures/release-tool.ts'
import type { CreateTool, ReleaseTool } from '../fixtures/release-tool.ts'
import { temporaryFolder } from '../temporary-folder.ts'

const services = { 'alpha-service': {} }
const moments = ['before', 'after', 'journaled'] as const

interface Scenario {
  verb: string
  args: string[]
  steps: string[]
  arrange: (tool: ReleaseTool) => Promise<void>
  expected: { live: 'blue' | 'green'; epoch: number; groups: string[] }
}

const switched = async (tool: ReleaseTool) => {
  await bringUpGreen(tool)
  await tool.succeed(['release', 'switch'])
}
const finished = async (tool: ReleaseTool) => {
  await switched(tool)
  await tool.succeed(['release', 'finish'])
}

const scenarios: Scenario[] = [
  {
    verb: 'up',
    args: ['up', 'green'],
    steps: [
      'preflight',
      'discard-releases',
      'seal-manifest',
      'expand-migrations',
      'start-stack',
      'await-ready',
      'register-stack',
    ],
    arrange: openShop,
    expected: { live: 'blue', epoch: 1, groups: ['blue', 'green'] },
  },
  {
    verb: 'check',
    args: ['check', '--skip-transaction'],
    steps: ['await-ready', 'verify-manifest', 'compare-contracts', 'preview-link'],
    arrange: bringUpGreen,
    expected: { live: 'blue', epoch: 1, groups: ['blue', 'green'] },
  },
  {
    verb: 'switch',
    args: ['switch', 'green'],
    steps: ['prepare-switch', 'commit-switch', 'hand-over-lease', 'await-drain'],
    arrange: bringUpGreen,
    expected: { live: 'green', epoch: 2, groups: ['blue', 'green'] },
  },
  {
    verb: 'rollback',
    args: ['rollback'],
    steps: ['prepare-switch', 'commit-switch', 'hand-over-lease', 'await-drain'],
    arrange: switched,
    expected: { live: 'blue', epoch: 3, groups: ['blue', 'green'] },
  },
  {
    verb: 'finish',
    args: ['finish'],
    steps: ['contract-migrations'],
    arrange: switched,
    expected: { live: 'green', epoch: 2, groups: ['blue', 'green'] },
  },
  {
    verb: 'remove',
    args: ['remove', 'blue'],
    steps: ['drain-stack', 'unregister-stack', 'stop-stack', 'discard-releases'],
    arrange: finished,
    expected: { live: 'green', epoch: 2, groups: ['green'] },
  },
]

/** What a release does on every driver, with the tool killed wherever it can be. */
export function describeReleaseConformance(name: string, create: CreateTool): void {
  /** One shop per verb: the tool is killed at every place of it in turn, and the run that is not killed has to end it. */
  test.each(scenarios)(
    `${name}: $verb, killed at every step again and again, converges when it is run once more`,
    async (scenario) => {
      const tool = await create(services)
      await scenario.arrange(tool)

      for (const step of scenario.steps) {
        for (const moment of moments) {
          const killed = await tool.run(['release', ...scenario.args], {
            HALLES_FAILPOINT: `${moment}:${step}`,
          })
          // A place is passed only once where what was done is seen, so a later run may end without reaching it.
          if (killed.signal !== 'SIGKILL')
            expect(killed, killed.output).toMatchObject({ code: expect.any(Number) })
        }
      }
      const last = await tool.run(['release', ...scenario.args])
      expect([0, 2], last.output).toContain(last.code)

      const state = await tool.state()
      expect(state).toMatchObject({
        live: scenario.expected.live,
        epoch: scenario.expected.epoch,
        unfinished: null,
      })
      expect(tool.gateway.state).toMatchObject({
        live: scenario.expected.live,
        epoch: scenario.expected.epoch,
      })
      expect(await tool.shop.readLease('alpha-service')).toEqual({
        colour: scenario.expected.live,
        epoch: scenario.expected.epoch,
      })
      expect((await tool.stackProcesses()).map((found) => found.group).toSorted()).toEqual(
        scenario.expected.groups,
      )
      expect(findBreak(await tool.journal.read())).toBeNull()
    },
  )

  test(`${name}: the agent killed in the middle of things loses no process and no release`, async () => {
    const tool = await create(services)
    await bringUpGreen(tool)
    const before = (await tool.stackProcesses()).map((found) => found.pid)
    process.kill(await tool.agentPid(), 'SIGKILL')

    await tool.succeed(['release', 'switch'])

    expect((await tool.stackProcesses()).map((found) => found.pid)).toEqual(before)
    expect(tool.gateway.state.live).toBe('green')
  })

  test(`${name}: a whole release goes forward, back and forward, and leaves one stack`, async () => {
    const tool = await create({ 'alpha-service': {}, 'beta-service': { replicas: 2 } })
    await bringUpGreen(tool)

    for (const args of [['switch'], ['rollback'], ['switch'], ['finish'], ['remove', 'blue']])
      await tool.succeed(['release', ...args])

    expect(tool.gateway.pointers).toEqual(['1 blue', '2 green', '3 blue', '4 green'])
    expect(tool.gateway.state.stacks.blue).toBeNull()
    expect((await tool.stackProcesses()).map((found) => [found.group, found.ready])).toEqual([
      ['green', true],
      ['green', true],
      ['green', true],
    ])
    expect(await tool.state()).toMatchObject({ live: 'green', epoch: 4, window: null, unfinished: null })
  })

  test(`${name}: everything that both stacks wrote is saved in a folder`, async () => {
    const tool = await create({ 'alpha-service': {} })
    await bringUpGreen(tool)
    const folder = join(await temporaryFolder(), 'logs')

    await tool.succeed(['logs', '--save', folder])

    for (const colour of ['blue', 'green'])
      expect(await readFile(join(folder, `${colour}-alpha-service.log`), 'utf8')).toContain(
        `alpha-service of ${colour} is open`,
      )
  })

  test(`${name}: a stack that does not start is told with its last words and leaves nothing behind`, async () => {
    const tool = await create({ 'alpha-service': {} })
    await openShop(tool)
    await tool.shop.breakService('alpha-service')

    const failed = await tool.run(['release', 'up', 'green'])

    expect(failed).toMatchObject({ code: 1, output: expect.stringContaining('will not start') })
    expect((await tool.stackProcesses()).map((found) => found.group)).toEqual(['blue'])
    expect(tool.gateway.state.live).toBe('blue')
  })

  test(`${name}: stop ends everything, start brings the same releases back, reset leaves nothing`, async () => {
    const tool = await create({ 'alpha-service': {} })
    await openShop(tool)
    await tool.succeed(['release', 'up', 'green'])
    const before = await tool.state()

    await tool.succeed(['stop'])
    expect(await tool.stackProcesses()).toEqual([])
    const started = await tool.start()

    expect(started.code, started.output).toBe(0)
    expect((await tool.stackProcesses()).map((found) => [found.group, found.labels.release])).toEqual([
      ['blue', before.stacks.blue?.release],
      ['green', before.stacks.green?.release],
    ])
    await tool.succeed(['reset', '--yes'])
    expect(await tool.leftovers()).toEqual([])
  })
}
