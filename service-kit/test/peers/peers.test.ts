import { Type } from 'typebox'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import {
  createPeers,
  definePeer,
  PeerProblem,
  runInTrace,
  strictObject,
  traceFrom,
  type PeerClient,
  type Peers,
} from '../../src/index.ts'
import { createCircuitBreaker } from '../../src/peers/circuit-breaker.ts'
import { createRetryBudget } from '../../src/peers/retry-budget.ts'
import { fakePeer, type FakePeer } from '../../src/testing/index.ts'

const contract = definePeer('stock-service', {
  read: {
    method: 'GET',
    path: '/v1/things/:id',
    query: Type.Object({ sku: Type.Array(Type.String()) }),
    response: Type.Object({ id: Type.String() }),
    timeoutMs: 400,
  },
  change: {
    method: 'POST',
    path: '/v1/things',
    body: strictObject({ name: Type.String() }),
    response: Type.Object({ id: Type.String() }),
    timeoutMs: 400,
  },
})

let peer: FakePeer
let peers: Peers
let client: PeerClient<(typeof contract)['operations']>
beforeAll(async () => {
  peer = await fakePeer(() => ({ status: 200, body: { id: '1' } }))
  peers = createPeers({
    peerToken: async () => 'token',
    spans: { record: () => undefined, stop: async () => undefined },
  })
  client = peers.client(contract, peer.url)
})
afterAll(async () => {
  await peers.close()
  await peer.close()
})

const answerInTurn = (...answers: Array<Parameters<FakePeer['answer']>[0]>) => {
  let turn = 0
  peer.answer((request) =>
    (answers[Math.min(turn++, answers.length - 1)] as (typeof answers)[number])(request),
  )
}
const fine = () => ({ status: 200, body: { id: '1' } })

describe('calling a peer', () => {
  test('passes on identity, trace and deadline, and escapes what goes into the path', async () => {
    answerInTurn(fine)
    await runInTrace({ ...traceFrom(undefined), deadlineAt: Date.now() + 300 }, () =>
      client.read({ params: { id: 'a/../b' }, query: { sku: ['x', 'y'] }, authorization: 'Bearer user' }),
    )
    const request = peer.requests.at(-1)
    expect(request?.path).toBe('/v1/things/a%2F..%2Fb')
    expect(request?.query.getAll('sku')).toEqual(['x', 'y'])
    expect(request?.headers).toMatchObject({ 'x-halles-peer': 'token', authorization: 'Bearer user' })
    expect(request?.headers.traceparent).toMatch(/^00-[0-9a-f]{32}-[0-9a-f]{16}-01$/)
    expect(Number(request?.headers['x-halles-deadline'])).toBeLessThanOrEqual(Date.now() + 300)
  })

  test('a refusal comes through with kind and extra fields', async () => {
    answerInTurn(() => ({ status: 409, body: { kind: 'insufficient-stock', title: 'No', shortages: [1] } }))
    const refusal = await client.change({ body: { name: 'x' } }).catch((error: unknown) => error)
    expect(refusal).toBeInstanceOf(PeerProblem)
    expect(refusal).toMatchObject({ status: 409, kind: 'insufficient-stock', extra: { shortages: [1] } })
  })

  test('a read whose connection broke is tried once more', async () => {
    answerInTurn(() => 'drop-connection', fine)
    expect(await client.read({ params: { id: '1' }, query: { sku: ['x'] } })).toEqual({ id: '1' })
  })

  test('a change is tried again only with an idempotency key', async () => {
    answerInTurn(() => 'drop-connection', fine)
    await expect(client.change({ body: { name: 'x' } })).rejects.toMatchObject({ kind: 'unavailable' })
    answerInTurn(() => 'drop-connection', fine)
    expect(await client.change({ body: { name: 'x' }, idempotencyKey: 'k' })).toEqual({ id: '1' })
  })

  test('an answer that never comes is a timeout', async () => {
    answerInTurn(() => 'never-answer')
    await expect(client.change({ body: { name: 'x' } })).rejects.toMatchObject({
      kind: 'timeout',
      status: 504,
    })
    answerInTurn(fine)
  })

  test('an answer of another shape than we read is an error of ours', async () => {
    answerInTurn(() => ({ status: 200, body: { id: 7 } }))
    await expect(client.read({ params: { id: '1' }, query: { sku: ['x'] } })).rejects.toThrow(/cannot read/)
  })

  test('no call is made when the caller has no time left', async () => {
    const before = peer.requests.length
    await expect(
      runInTrace({ ...traceFrom(undefined), deadlineAt: Date.now() - 1 }, () =>
        client.change({ body: { name: 'x' } }),
      ),
    ).rejects.toMatchObject({ kind: 'timeout' })
    expect(peer.requests).toHaveLength(before)
  })
})

test('a breaker opens after failures in a row, lets one try after its pause, and closes on success', () => {
  let now = 0
  const breaker = createCircuitBreaker({ failures: 3, pauseMs: 100, now: () => now })
  for (let failure = 0; failure < 3; failure += 1) breaker.failed()
  expect(breaker.allows()).toBe(false)
  now = 101
  expect([breaker.allows(), breaker.allows()]).toEqual([true, false])
  breaker.succeeded()
  expect([breaker.allows(), breaker.allows()]).toEqual([true, true])
})

test('retries are at most a tenth of the calls once the burst is spent', () => {
  const budget = createRetryBudget(0.1, 2)
  expect([budget.take(), budget.take(), budget.take()]).toEqual([true, true, false])
  for (let call = 0; call < 11; call += 1) budget.called()
  expect([budget.take(), budget.take()]).toEqual([true, false])
})
