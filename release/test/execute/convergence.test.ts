import { expect, test } from 'vitest'
import { findBreak } from '../../src/journal/entry.ts'
import { bringUpGreen, createReleaseTool, openShop } from '../fixtures/release-tool.ts'
import type { ReleaseTool } from '../fixtures/release-tool.ts'

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
    steps: ['preflight', 'seal-manifest', 'start-stack', 'await-ready', 'register-stack'],
    arrange: openShop,
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
    steps: ['prepare-switch', 'commit-switch', 'hand-over-lease'],
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
    steps: ['unregister-stack', 'stop-stack', 'discard-releases'],
    arrange: finished,
    expected: { live: 'green', epoch: 2, groups: ['green'] },
  },
]

/** One shop per verb: the tool is killed at every place of it in turn, and the run that is not killed has to end it. */
test.each(scenarios)(
  '$verb, killed at every step again and again, converges when it is run once more',
  async (scenario) => {
    const tool = await createReleaseTool(services)
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
    expect(tool.gateway.state).toMatchObject({ live: scenario.expected.live, epoch: scenario.expected.epoch })
    expect(await tool.shop.readLease('alpha-service')).toEqual({
      colour: scenario.expected.live,
      epoch: scenario.expected.epoch,
    })
    expect((await tool.agent.list()).map((found) => found.group).toSorted()).toEqual(scenario.expected.groups)
    expect(findBreak(await tool.journal.read())).toBeNull()
  },
)

test('the agent killed in the middle of things loses no process and no release', async () => {
  const tool = await createReleaseTool(services)
  await bringUpGreen(tool)
  const before = (await tool.agent.list()).map((found) => found.pid)
  process.kill(await tool.agentPid(), 'SIGKILL')

  await tool.succeed(['release', 'switch'])

  expect((await tool.agent.list()).map((found) => found.pid)).toEqual(before)
  expect(tool.gateway.state.live).toBe('green')
})
