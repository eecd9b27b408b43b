import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { expect, onTestFinished, test } from 'vitest'
import { identify } from '../../src/supervisor/proc-info.ts'
import { eventually } from '../eventually.ts'
import { createReleaseTool, openShop } from '../fixtures/release-tool.ts'
import type { ReleaseTool } from '../fixtures/release-tool.ts'

const services = { 'alpha-service': {}, 'beta-service': {} }

async function pidsOf(tool: ReleaseTool): Promise<Array<number | null>> {
  return (await tool.agent.list()).map((found) => found.pid)
}

function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
}

async function agentThatIsNot(tool: ReleaseTool, former: number): Promise<number> {
  return eventually(async () => {
    const pid = await tool.agentPid()
    expect(pid).not.toBe(former)
    expect(await tool.agent.isRunning()).toBe(true)
    return pid
  })
}

test('an agent that was killed is started again by itself, again and again, and its children go on', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const before = await pidsOf(tool)

  for (let round = 0; round < 2; round += 1) {
    const former = await tool.agentPid()
    process.kill(former, 'SIGKILL')
    await agentThatIsNot(tool, former)
    expect(await pidsOf(tool)).toEqual(before)
  }

  expect((await tool.succeed(['status'])).output).toContain('blue is live')
})

test('stop takes the watcher along, also while the agent is down', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const agent = await tool.agentPid()
  const watcher = parentOf(agent)
  const children = await pidsOf(tool)
  process.kill(agent, 'SIGKILL')

  await tool.succeed(['stop'])

  await eventually(() => expect(identify(watcher)).toBeNull())
  expect(await tool.agent.isRunning()).toBe(false)
  expect(children.map((pid) => identify(pid ?? 0))).toEqual([null, null])
})

test('without its watcher a dead agent is told by status, and the next verb has it back with nothing restarted', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const before = await pidsOf(tool)
  const agent = await tool.agentPid()
  process.kill(parentOf(agent), 'SIGKILL')
  process.kill(agent, 'SIGKILL')
  await eventually(() => expect(identify(agent)).toBeNull())

  const { output } = await tool.succeed(['status'])
  expect(output).toContain('agent that keeps these running is down')
  for (const pid of before) expect(output).toContain(String(pid))
  expect(JSON.parse((await tool.succeed(['status', '--json'])).output)).toMatchObject({
    running: true,
    supervised: false,
    live: 'blue',
    processes: [{ ready: true }, { ready: true }],
  })

  await tool.succeed(['release', 'status'])
  expect(await pidsOf(tool)).toEqual(before)
  expect(await agentThatIsNot(tool, agent)).toBeGreaterThan(0)
})

test('an agent whose data folder is deleted ends, with everything it runs', async () => {
  const tool = await createReleaseTool(services)
  await openShop(tool)
  const [agent, children] = [await tool.agentPid(), await pidsOf(tool)]

  await rm(tool.shop.instance.dataDir, { recursive: true, force: true })

  await eventually(() =>
    expect([agent, ...children].map((pid) => identify(pid ?? 0))).toEqual([null, null, null]),
  )
})

test('an agent whose test was killed ends, with everything it runs', async () => {
  const companion = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'])
  onTestFinished(() => void companion.kill('SIGKILL'))
  const tool = await createReleaseTool(services)
  const up = await tool.run(['release', 'up', 'blue'], { HALLES_END_WITH: String(companion.pid) })
  expect(up.code, up.output).toBe(0)
  const [agent, children] = [await tool.agentPid(), await pidsOf(tool)]

  companion.kill('SIGKILL')
  await once(companion, 'exit')

  await eventually(() =>
    expect([agent, ...children].map((pid) => identify(pid ?? 0))).toEqual([null, null, null]),
  )
})
