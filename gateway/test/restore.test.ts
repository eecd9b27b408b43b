import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFile, writeFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { startGateway } from '../src/app.ts'
import { loadConfig } from '../src/config.ts'
import { eventually } from './fixtures/eventually.ts'
import { freePort } from './fixtures/free-port.ts'
import { createClient, gatewayEnv } from './fixtures/gateway.ts'
import { json, startService, type FakeService } from './fixtures/upstream.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
const running: ChildProcess[] = []
const stacks: Record<string, FakeService> = {}

beforeAll(async () => {
  for (const colour of ['blue', 'green']) {
    stacks[colour] = await startService({
      'GET /v1/x': { audience: 'public', answer: (_request, response) => json(response, 200, { colour }) },
    })
  }
})

afterEach(async () => {
  for (const child of running.splice(0)) await kill(child)
})

afterAll(async () => {
  await Promise.all(Object.values(stacks).map((stack) => stack.stop()))
})

async function launch(env: Record<string, string>): Promise<ChildProcess> {
  const child = spawn(process.execPath, [main], {
    env: { ...env, PATH: process.env.PATH },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  running.push(child)
  const client = createClient(Number(env.PORT), Number(env.CONTROL_PORT))
  await eventually(async () => (await client.control('GET', '/health/live')).status === 200, 60_000)
  await client.close()
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return
  const exit = once(child, 'exit')
  child.kill('SIGKILL')
  await exit
}

describe('a gateway that was killed', () => {
  it('serves the same colour, epoch and routes at once, with the services’ contracts out of reach, and finishes what was prepared', async () => {
    const env = await gatewayEnv({ PORT: String(await freePort()), CONTROL_PORT: String(await freePort()) })
    const child = await launch(env)
    const client = createClient(Number(env.PORT), Number(env.CONTROL_PORT))
    await client.register('blue', { order: stacks.blue?.url as string })
    await client.register('green', { order: stacks.green?.url as string })
    await client.switchTo('blue')
    await client.switchTo('green')
    await client.control('POST', '/v1/switch/prepare', { epoch: 3, colour: 'blue' })
    await kill(child)

    await launch(env)
    expect((await client.ask('/api/order/v1/x')).json).toEqual({ colour: 'green' })
    expect((await client.ask('/api/order/v1/y')).status).toBe(404)
    expect(await client.status()).toMatchObject({
      epoch: 2,
      live: 'green',
      prepared: { epoch: 3, colour: 'blue' },
    })
    expect((await client.control('POST', '/v1/switch/commit', { epoch: 3 })).json).toMatchObject({
      epoch: 3,
      live: 'blue',
    })
    expect((await client.ask('/api/order/v1/x')).json).toEqual({ colour: 'blue' })
    await client.close()
  })

  it('at any moment of many switches comes back with a whole state that was asked for', async () => {
    const env = await gatewayEnv({ PORT: String(await freePort()), CONTROL_PORT: String(await freePort()) })
    const client = createClient(Number(env.PORT), Number(env.CONTROL_PORT))
    let child = await launch(env)
    await client.register('blue', { order: stacks.blue?.url as string })
    await client.register('green', { order: stacks.green?.url as string })
    await client.switchTo('blue')
    for (let round = 0; round < 2; round += 1) {
      let acknowledged = (await client.status()).epoch
      const switching = (async () => {
        for (;;) acknowledged = (await client.switchTo(acknowledged % 2 === 0 ? 'blue' : 'green')).epoch
      })().catch(() => undefined)
      const before = acknowledged
      await eventually(() => acknowledged > before + 2)
      await kill(child)
      await switching
      child = await launch(env)
      const status = await client.status()
      expect([acknowledged, acknowledged + 1]).toContain(status.epoch)
      expect(status.live).toBe(status.epoch % 2 === 1 ? 'blue' : 'green')
      expect((await client.ask('/api/order/v1/x')).json).toEqual({ colour: status.live })
    }
    await client.close()
  })
})

describe('a gateway that is stopped', () => {
  it('finishes what is under way and leaves with code 0', async () => {
    const env = await gatewayEnv({ PORT: String(await freePort()), CONTROL_PORT: String(await freePort()) })
    const child = await launch(env)
    const client = createClient(Number(env.PORT), Number(env.CONTROL_PORT))
    const answers: Array<() => void> = []
    const slow = await startService({
      'GET /v1/x': {
        audience: 'public',
        answer: (_request, response) => void answers.push(() => json(response, 200, { done: true })),
      },
    })
    await client.register('blue', { order: slow.url })
    await client.switchTo('blue')
    const pending = client.ask('/api/order/v1/x')
    await eventually(() => answers.length === 1)
    const exit = once(child, 'exit')
    child.kill('SIGTERM')
    await eventually(async () =>
      client.ask('/info').then(
        () => false,
        () => true,
      ),
    )
    answers[0]?.()
    expect((await pending).json).toEqual({ done: true })
    expect(await exit).toEqual([0, null])
    await client.close()
    await slow.stop()
  })
})

describe('a state file', () => {
  it('that is not ours stops the start instead of being guessed at', async () => {
    const env = await gatewayEnv()
    await writeFile(env.STATE_FILE as string, '{"format":1,"live":"purple"}')
    await expect(startGateway(loadConfig(env))).rejects.toThrow('does not hold a gateway state')
    expect(await readFile(env.STATE_FILE as string, 'utf8')).toContain('purple')
  })
})
