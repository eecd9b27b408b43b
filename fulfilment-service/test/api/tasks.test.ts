import { randomUUID } from 'node:crypto'
import type { Service } from '@halles/service-kit'
import {
  eventually,
  peerHeaders,
  principalHeaders,
  startTestService,
  tapEvents,
  type EventTap,
  type TestService,
} from '@halles/service-kit/testing'
import supertest from 'supertest'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { buildApp } from '../../src/app.ts'
import { loadConfig } from '../../src/config.ts'

let service: TestService<Service>
let api: ReturnType<typeof supertest>
let tap: EventTap
beforeAll(async () => {
  service = await startTestService({ loadConfig, buildApp })
  api = supertest(service.url)
  tap = await tapEvents(service.env.BROKER_PREFIX as string)
})
afterAll(async () => {
  await tap.close()
  await service.stop()
})

const ines = { kind: 'staff', subject: randomUUID(), name: 'Inès Moreau' } as const
const louis = { kind: 'staff', subject: randomUUID(), name: 'Louis Garnier' } as const

function confirmed(orderId: string) {
  return {
    orderId,
    orderNumber: 'H-100000417',
    contact: { name: 'Camille Martin' },
    delivery: { method: 'pickup' },
    lines: [
      { lineId: randomUUID(), sku: 'MILK', name: 'Milk', pictureUrl: '/m.svg', quantity: 3 },
      { lineId: randomUUID(), sku: 'BREAD', name: 'Bread', pictureUrl: '/b.svg', quantity: 1 },
    ],
    allocations: [
      { sku: 'MILK', locationId: 'lyon-store', quantity: 2 },
      { sku: 'MILK', locationId: 'paris-drive', quantity: 1 },
      { sku: 'BREAD', locationId: 'lyon-store', quantity: 1 },
    ],
  }
}

const get = async (taskId: string) => api.get(`/v1/tasks/${taskId}`).set(await principalHeaders(ines))
const act = async (taskId: string, action: string, who: typeof ines | typeof louis = ines) =>
  api
    .post(`/v1/tasks/${taskId}/${action}`)
    .set(await principalHeaders(who))
    .send({})
const pick = async (taskId: string, lineId: string, body: object, who: typeof ines | typeof louis = ines) =>
  api
    .put(`/v1/tasks/${taskId}/lines/${encodeURIComponent(lineId)}`)
    .set(await principalHeaders(who))
    .send(body)

async function newTask(): Promise<string> {
  const orderId = randomUUID()
  await tap.publish({ type: 'order.confirmed.v1', subject: orderId, data: confirmed(orderId) })
  await eventually(async () => expect((await get(orderId)).status).toBe(200))
  return orderId
}

const cancel = async (orderId: string) =>
  api
    .post(`/v1/tasks/by-order/${orderId}/cancel`)
    .set(await peerHeaders('order-service'))
    .send()

describe('working on an order', () => {
  test('claim, pick, short-pick, pack, hand over; the hand-over tells what was picked', async () => {
    const taskId = await newTask()
    const claimed = (await act(taskId, 'claim')).body
    expect(claimed).toMatchObject({ status: 'claimed', claimedBy: { name: 'Inès Moreau' } })
    expect(claimed.lines).toHaveLength(3)
    expect((await act(taskId, 'pack')).body.kind).toBe('not-picked')
    expect((await pick(taskId, claimed.lines[0].lineId, { pickedQuantity: 1 })).body.kind).toBe('not-picked')
    expect((await pick(taskId, claimed.lines[0].lineId, { pickedQuantity: 9 })).body.kind).toBe(
      'too-many-picked',
    )
    await pick(taskId, claimed.lines[0].lineId, { pickedQuantity: 1, shortReason: 'out of date' })
    await pick(taskId, claimed.lines[1].lineId, { pickedQuantity: 1 })
    expect((await pick(taskId, claimed.lines[2].lineId, { pickedQuantity: 1 })).body.status).toBe('picking')
    expect((await act(taskId, 'hand-over')).body.kind).toBe('not-packed')
    expect((await act(taskId, 'pack')).body.status).toBe('packed')
    expect((await act(taskId, 'hand-over')).body.status).toBe('handed-over')
    await eventually(() => {
      const [event] = tap
        .ofType<{ lines: Array<{ sku: string; pickedQuantity: number }> }>('fulfilment.handed-over.v1')
        .filter(({ subject }) => subject === taskId)
      expect(event?.data.lines.map((line) => [line.sku, line.pickedQuantity])).toEqual([
        ['MILK', 1],
        ['MILK', 1],
        ['BREAD', 1],
      ])
    })
    expect(tap.events.filter(({ subject }) => subject === taskId).map(({ type }) => type)).toEqual([
      'order.confirmed.v1',
      'fulfilment.claimed.v1',
      'fulfilment.picking-started.v1',
      'fulfilment.line-picked.v1',
      'fulfilment.line-picked.v1',
      'fulfilment.line-picked.v1',
      'fulfilment.packed.v1',
      'fulfilment.handed-over.v1',
    ])
  })

  test('twenty people who claim at once: one holds it, the others learn who', async () => {
    const taskId = await newTask()
    const staff = Array.from({ length: 20 }, (_, index) => ({
      kind: 'staff' as const,
      subject: randomUUID(),
      name: `Picker ${index}`,
    }))
    const answers = await Promise.all(
      staff.map(async (who) =>
        api
          .post(`/v1/tasks/${taskId}/claim`)
          .set(await principalHeaders(who))
          .send({}),
      ),
    )
    const winners = answers.filter((answer) => answer.status === 200)
    expect(winners).toHaveLength(1)
    const name = winners[0]?.body.claimedBy.name
    expect(
      answers
        .filter((answer) => answer.status === 409)
        .every((answer) => answer.body.kind === 'task-claimed' && answer.body.claimedBy === name),
    ).toBe(true)
  })

  test('a claim that ran out can be taken over, and the first holder is told', async () => {
    const taskId = await newTask()
    const { lines } = (await act(taskId, 'claim')).body
    await pick(taskId, lines[0].lineId, { pickedQuantity: 2 })
    await service.service.db.query(
      `UPDATE task SET lease_expires_at = now() - interval '1 second' WHERE task_id = $1`,
      [taskId],
    )
    const taken = (await act(taskId, 'claim', louis)).body
    expect(taken).toMatchObject({
      status: 'picking',
      claimedBy: { name: 'Louis Garnier' },
      lines: [{ pickedQuantity: 2 }, {}, {}],
    })
    expect((await pick(taskId, lines[1].lineId, { pickedQuantity: 1 })).body).toMatchObject({
      kind: 'lease-lost',
      claimedBy: 'Louis Garnier',
    })
  })

  test('an abandoned claim goes back to the queue', async () => {
    const taskId = await newTask()
    await act(taskId, 'claim')
    await service.service.db.query(
      `UPDATE task SET lease_expires_at = now() - interval '1 second' WHERE task_id = $1`,
      [taskId],
    )
    await eventually(async () =>
      expect((await get(taskId)).body).toMatchObject({ status: 'open', claimedBy: null }),
    )
  })

  test('a claim can be given back', async () => {
    const taskId = await newTask()
    await act(taskId, 'claim')
    expect((await act(taskId, 'release')).body).toMatchObject({ status: 'open', claimedBy: null })
    expect((await act(taskId, 'claim', louis)).status).toBe(200)
  })
})

describe('cancelling', () => {
  test('takes an order out of the queue until picking starts', async () => {
    const [first, second] = [await newTask(), await newTask()]
    expect((await cancel(first)).body).toEqual({ cancelled: true })
    expect((await act(first, 'claim')).body.kind).toBe('task-closed')
    const { lines } = (await act(second, 'claim')).body
    await pick(second, lines[0].lineId, { pickedQuantity: 2 })
    expect((await cancel(second)).body.kind).toBe('picking-started')
  })

  test('that overtakes the order leaves nothing to pick', async () => {
    const orderId = randomUUID()
    expect((await cancel(orderId)).status).toBe(200)
    await tap.publish({ type: 'order.confirmed.v1', subject: orderId, data: confirmed(orderId) })
    const next = await newTask()
    expect((await get(orderId)).status).toBe(404)
    expect((await get(next)).status).toBe(200)
  })
})

describe('the queue', () => {
  test('filters by state, holder, place and text', async () => {
    const taskId = await newTask()
    const who = { kind: 'staff' as const, subject: randomUUID(), name: 'Jeanne' }
    await api
      .post(`/v1/tasks/${taskId}/claim`)
      .set(await principalHeaders(who))
      .send({})
    const ids = async (query: string) =>
      (
        await api
          .get(`/v1/tasks?${query}`)
          .set(await principalHeaders(who))
          .expect(200)
      ).body.items.map((task: { taskId: string }) => task.taskId)
    expect(await ids('mine=true')).toEqual([taskId])
    expect(await ids('status=claimed&location=paris-drive&query=martin&limit=100')).toContain(taskId)
    expect(await ids('status=open&limit=100')).not.toContain(taskId)
  })

  test('is for staff', async () => {
    await api
      .get('/v1/tasks')
      .set(await principalHeaders({ kind: 'customer' }))
      .expect(403)
    await api
      .get('/v1/tasks')
      .set(await principalHeaders())
      .expect(401)
  })
})
