import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { agentToken, serveAgent } from '../stand-in/release-agent.ts'
import { publicKeyPem, signToken } from '../stand-in/tokens.ts'
import { people } from '../stand-in/world.ts'
import { serviceNames } from '#config.ts'

let port: number
const origin = 'http://127.0.0.1:4640'
let agent: Server
let postSwitch: (request: Request) => Promise<Response>
let postRollback: (request: Request) => Promise<Response>
let getState: (request: Request) => Promise<Response>

beforeAll(async () => {
  agent = await serveAgent(0)
  port = (agent.address() as AddressInfo).port
  for (const name of serviceNames) vi.stubEnv(`${name.toUpperCase()}_SERVICE_URL`, 'http://127.0.0.1:1')
  vi.stubEnv('PUBLIC_URL', origin)
  vi.stubEnv('GATEWAY_PUBLIC_KEY', publicKeyPem)
  vi.stubEnv('RELEASE_AGENT_URL', `http://127.0.0.1:${port}`)
  vi.stubEnv('RELEASE_AGENT_TOKEN', agentToken)
  ;({ POST: postSwitch } = await import('../../src/app/release/api/switch/route.ts'))
  ;({ POST: postRollback } = await import('../../src/app/release/api/rollback/route.ts'))
  ;({ GET: getState } = await import('../../src/app/release/api/state/route.ts'))
})

afterAll(async () => {
  vi.unstubAllEnvs()
  await new Promise((resolve) => agent.close(resolve))
})

type Asked = { who?: keyof typeof people; from?: string; body?: unknown; impersonating?: boolean }

async function ask({
  who = 'sacha',
  from = origin,
  body = { colour: 'green', reason: 'Planned release of the week' },
  impersonating,
}: Asked) {
  const { accountId, name, roles } = people[who]
  const act = impersonating ? { act: { sub: 'x', name: 'x' } } : {}
  const token = await signToken({ sub: accountId, kind: 'staff', roles, name, gst: 'g', ...act })
  return new Request(`${origin}/staff/release/api`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, origin: from },
    body: JSON.stringify(body),
  })
}

describe('the door to the release agent', () => {
  it('lets a release engineer switch and names the person', async () => {
    const response = await postSwitch(await ask({}))
    expect(response.status).toBe(202)
    const { operationId } = (await response.json()) as { operationId: string }
    const operation = await fetch(`http://127.0.0.1:${port}/v1/operations/${operationId}`, {
      headers: { authorization: `Bearer ${agentToken}` },
    })
    expect(await operation.json()).toMatchObject({
      actor: `Sacha Lefèvre (${people.sacha.accountId})`,
      reason: 'Planned release of the week',
    })
  })

  it('refuses every other role', async () => {
    for (const who of ['jeanne', 'ines', 'camille'] as const)
      expect((await postSwitch(await ask({ who }))).status).toBe(403)
  })

  it('refuses a release engineer who acts for somebody else', async () => {
    expect((await postSwitch(await ask({ impersonating: true }))).status).toBe(403)
  })

  it('refuses a page of another site, even with a good token', async () => {
    expect((await postSwitch(await ask({ from: 'https://evil.example' }))).status).toBe(403)
    expect((await postRollback(await ask({ from: 'null' }))).status).toBe(403)
  })

  it('refuses a token that the gateway did not sign', async () => {
    const request = await ask({})
    const forged = request.headers.get('authorization')!.replace(/\.[^.]+$/, '.AAAA')
    request.headers.set('authorization', forged)
    expect((await postSwitch(request)).status).toBe(403)
  })

  it('asks for a reason and a colour', async () => {
    expect((await postSwitch(await ask({ body: { colour: 'green', reason: 'no' } }))).status).toBe(400)
    expect(
      (await postSwitch(await ask({ body: { colour: 'red', reason: 'Planned release of the week' } })))
        .status,
    ).toBe(400)
    expect((await postRollback(await ask({ body: {} }))).status).toBe(400)
  })

  it('passes on why the agent refuses', async () => {
    const response = await postRollback(await ask({ body: { reason: 'Orders fail since the switch' } }))
    expect(response.status).toBe(409)
    expect(await response.json()).toMatchObject({ detail: 'There is no open release to roll back.' })
  })

  it('shows the state to a release engineer only', async () => {
    const reading = async (who: keyof typeof people) => {
      const request = await ask({ who })
      return getState(new Request(request.url, { headers: request.headers }))
    }
    expect((await reading('ines')).status).toBe(403)
    const body = (await (await reading('sacha')).json()) as {
      status: { ok: boolean; data: { live: string } }
    }
    expect(body.status).toMatchObject({ ok: true, data: { live: 'blue' } })
  })
})
