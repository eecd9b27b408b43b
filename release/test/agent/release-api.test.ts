import supertest from 'supertest'
import { expect, test } from 'vitest'
import { pathsOf } from '../../src/instance/instance.ts'
import { requireSecret } from '../../src/secrets/ensure-secrets.ts'
import { eventually } from '../eventually.ts'
import { bringUpGreen, createReleaseTool, openShop } from '../fixtures/release-tool.ts'
import type { ReleaseTool } from '../fixtures/release-tool.ts'

async function apiOf(tool: ReleaseTool) {
  const { instance } = tool.shop
  const api = supertest(`http://127.0.0.1:${instance.portBase + 2}`)
  const authorization = `Bearer ${await requireSecret(pathsOf(instance).secrets, 'RELEASE_AGENT_TOKEN')}`
  return {
    get: (path: string) => api.get(path).set({ authorization }),
    post: (path: string, body: object) => api.post(path).set({ authorization }).send(body),
    anonymous: api,
  }
}

test('status names both stacks, their roles and every process', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await bringUpGreen(tool)
  const api = await apiOf(tool)

  const { body } = await api.get('/v1/status').expect(200)

  expect(body).toMatchObject({ live: 'blue', epoch: 1, rollbackTo: null, operation: null, unfinished: null })
  expect(body.stacks).toMatchObject([
    {
      colour: 'blue',
      role: 'live',
      state: 'ready',
      services: [{ name: 'alpha-service', ready: true, restarts: 0 }],
    },
    { colour: 'green', role: 'idle', state: 'ready', checked: true, version: '1.0.0' },
  ])
})

test('a switch and a rollback run in the agent, with who and why in the history', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await bringUpGreen(tool)
  const api = await apiOf(tool)

  const started = await api
    .post('/v1/switch', { colour: 'green', actor: 'Sacha Lefèvre', reason: 'spring menu' })
    .expect(202)
  await eventually(async () => {
    const { body } = await api.get(`/v1/operations/${started.body.operationId}`)
    expect(body).toMatchObject({ status: 'done', verb: 'switch', colour: 'green' })
  })
  expect(tool.gateway.state.live).toBe('green')

  const back = await api.post('/v1/rollback', { actor: 'Sacha Lefèvre', reason: 'wrong prices' }).expect(202)
  await eventually(async () => {
    expect((await api.get(`/v1/operations/${back.body.operationId}`)).body.status).toBe('done')
  })
  const { body } = await api.get('/v1/history').expect(200)
  expect(body.brokenAt).toBeNull()
  expect(body.items.slice(0, 2)).toMatchObject([
    { verb: 'rollback', colour: 'blue', actor: 'Sacha Lefèvre', reason: 'wrong prices', result: 'done' },
    { verb: 'switch', colour: 'green', actor: 'Sacha Lefèvre', reason: 'spring menu', result: 'done' },
  ])
  expect(await tool.shop.readLease('alpha-service')).toEqual({ colour: 'blue', epoch: 3 })
})

test('an operation is still known after the agent was replaced', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await bringUpGreen(tool)
  const api = await apiOf(tool)
  const { body } = await api.post('/v1/switch', { colour: 'green', actor: 'a', reason: 'b' }).expect(202)
  await eventually(async () => {
    expect((await api.get(`/v1/operations/${body.operationId}`)).body.status).toBe('done')
  })

  await tool.agent.exit()
  await tool.succeed(['release', 'status'])

  expect((await api.get(`/v1/operations/${body.operationId}`).expect(200)).body).toMatchObject({
    status: 'done',
    verb: 'switch',
  })
})

test('what is not understood is a 400 and what is not possible now is a 409, both as problems', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const api = await apiOf(tool)
  const good = { colour: 'green', actor: 'a', reason: 'b' }

  for (const bad of [
    { reason: undefined },
    { actor: ' ' },
    { colour: 'red' },
    { unchecked: 'yes' },
    { extra: 1 },
  ]) {
    const answer = await api.post('/v1/switch', { ...good, ...bad }).expect(400)
    expect(answer.headers['content-type']).toContain('application/problem+json')
    expect(answer.body).toMatchObject({ kind: 'validation', status: 400 })
  }
  for (const colour of ['green', 'blue']) {
    const answer = await api.post('/v1/switch', { ...good, colour }).expect(409)
    expect(answer.body).toMatchObject({ kind: 'conflict', status: 409 })
  }
})

test('without the token nothing is told and nothing is done', async () => {
  const tool = await createReleaseTool({ 'alpha-service': {} })
  await openShop(tool)
  const { anonymous } = await apiOf(tool)

  await anonymous.get('/v1/status').expect(401)
  await anonymous.get('/v1/status').set({ authorization: 'Bearer wrong' }).expect(401)
  await anonymous.post('/v1/rollback').send({ actor: 'a', reason: 'b' }).expect(401)
  await anonymous.get('/processes').expect(401)
})
