import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { eventually } from './fixtures/eventually.ts'
import { createClient, gatewayEnv, publicOrigin } from './fixtures/gateway.ts'
import { account, startIdentity, type FakeIdentity } from './fixtures/identity.ts'
import { freePort } from './fixtures/free-port.ts'

const main = fileURLToPath(new URL('../src/main.ts', import.meta.url))
let identity: FakeIdentity
let output = ''

beforeAll(async () => {
  identity = await startIdentity()
})

afterAll(async () => {
  await identity.stop()
})

/** Runs a gateway as a process, lets `use` work with it and gives back what it logged. */
async function logOf(
  level: string,
  use: (client: ReturnType<typeof createClient>) => Promise<void>,
): Promise<string> {
  output = ''
  const env = await gatewayEnv({
    PORT: String(await freePort()),
    CONTROL_PORT: String(await freePort()),
    LOG_LEVEL: level,
  })
  const child = spawn(process.execPath, [main], {
    env: { ...env, PATH: process.env.PATH },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  child.stdout.on('data', (chunk) => {
    output += chunk
  })
  const client = createClient(Number(env.PORT), Number(env.CONTROL_PORT))
  await eventually(async () => (await client.control('GET', '/health/live')).status === 200, 60_000)
  await client.register('blue', { identity: identity.url, storefront: identity.url })
  await client.switchTo('blue')
  await use(client)
  const exit = once(child, 'exit')
  child.kill('SIGTERM')
  await exit
  await client.close()
  return output
}

describe('the access log', () => {
  it('has one ECS line per request, names both people of an impersonation, and holds nothing secret', async () => {
    identity.sessions.set(
      'a-secret-session',
      account({ accountId: 'the-customer', actor: { accountId: 'the-staff', name: 'Inès' } }),
    )
    const text = await logOf('info', async (client) => {
      const headers = {
        cookie: 'halles_session=a-secret-session; halles_guest=secret-guest',
        origin: publicOrigin,
        authorization: 'Bearer secret-bearer',
      }
      await client.ask('/api/identity/v1/sessions/current?password=secret-query', { headers })
      await client.ask('/api/nothing/4111111111111111/here', { method: 'POST', headers, body: 'secret-body' })
    })
    const lines = text
      .split('\n')
      .filter((line) => line.includes('gateway.access'))
      .map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(lines).toHaveLength(2)
    expect(lines[0]).toMatchObject({
      'log.level': 'info',
      'ecs.version': '8.17.0',
      'service.name': 'gateway',
      'http.request.method': 'GET',
      'url.path': '/api/identity/v1/sessions/current',
      'http.response.status_code': 200,
      'labels.colour': 'blue',
      'labels.route': '/api/identity/v1/sessions/current',
      'labels.upstream': 'identity-service',
      'user.id': 'the-customer',
      'user.effective.actor': 'the-staff',
      'trace.id': expect.stringMatching(/^[0-9a-f]{32}$/),
    })
    expect(Number(lines[0]?.['event.duration'])).toBeGreaterThan(0)
    expect(lines[1]).toMatchObject({
      'url.path': '/api/nothing/[digits]/here',
      'http.response.status_code': 404,
    })
    expect(text).not.toMatch(/secret|Bearer|4111111111111111/)
  })

  it('is off at LOG_LEVEL=warn', async () => {
    const text = await logOf('warn', async (client) => {
      await client.ask('/')
    })
    expect(text).not.toContain('gateway.access')
  })
})
