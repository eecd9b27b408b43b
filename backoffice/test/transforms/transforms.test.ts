import { describe, expect, it } from 'vitest'
import { page, ShapeError } from '#lib/transforms/json-reader.ts'
import { toOrder } from '#lib/transforms/order.ts'
import { toPayments } from '#lib/transforms/payment.ts'
import { toJournal, toOperation, toReleaseStatus } from '#lib/transforms/release.ts'
import { toTask } from '#lib/transforms/task.ts'
import { toTimeline } from '#lib/transforms/timeline.ts'
import { toProblem } from '#lib/backend/problem.ts'

const line = { lineId: 'l1', sku: 'FRU-0012', name: 'Tomatoes', quantity: 2, unitAmountMinor: 289 }
const order = {
  orderId: 'o1',
  orderNumber: 'H-204118500',
  owner: 'a1',
  status: 'packed',
  totalMinor: 578,
  lines: [line],
  placedAt: '2026-11-25T12:00:00Z',
}

describe('an order as the back office knows it', () => {
  it('fills in what a list leaves out', () => {
    expect(toOrder(order)).toMatchObject({
      customerId: 'a1',
      itemCount: 2,
      capturedMinor: 0,
      contact: null,
      payment: null,
    })
    expect(toOrder(order).lines[0]).toMatchObject({
      lineAmountMinor: 578,
      pickedQuantity: null,
      refundedQuantity: 0,
    })
  })

  it('has no account when a guest placed it', () => {
    expect(toOrder({ ...order, owner: 'guest:0193' }).customerId).toBeNull()
  })

  it('knows both ways to the customer', () => {
    const address = {
      name: 'Camille',
      line1: '3 rue des Martyrs',
      postalCode: '75009',
      city: 'Paris',
      country: 'FR',
    }
    expect(toOrder({ ...order, delivery: { method: 'delivery', address } }).delivery).toMatchObject({
      method: 'delivery',
      address: { city: 'Paris' },
    })
    expect(toOrder({ ...order, delivery: { method: 'pickup', locationId: 'lyon-store' } }).delivery).toEqual({
      method: 'pickup',
      locationId: 'lyon-store',
    })
  })

  it('names the field that is not what the contract says', () => {
    expect(() => toOrder({ ...order, totalMinor: '578' })).toThrow(new ShapeError('totalMinor: no number'))
    expect(() => toOrder({ ...order, lines: {} })).toThrow(ShapeError)
    expect(() => toOrder(null)).toThrow(ShapeError)
  })
})

describe('other answers', () => {
  it('makes a page of a list with or without a cursor', () => {
    expect(page({ items: [order], nextCursor: 'c2' }, toOrder)).toMatchObject({ nextCursor: 'c2' })
    expect(page({ items: [] }, toOrder)).toEqual({ items: [], nextCursor: null })
  })

  it('reads a task that nobody holds', () => {
    const task = {
      taskId: 'o1',
      orderId: 'o1',
      orderNumber: 'H-1',
      status: 'open',
      claimedBy: null,
      leaseExpiresAt: null,
      lines: [],
      createdAt: '2026-11-25T12:00:00Z',
      locationIds: ['paris-drive'],
    }
    expect(toTask(task)).toMatchObject({ claimedBy: null, leaseExpiresAt: null, deliveryMethod: 'delivery' })
  })

  it('reads the ledger as it was written', () => {
    const entry = { entryId: 7, kind: 'captured', amountMinor: 100, at: '2026-11-25T12:00:00Z' }
    expect(toPayments({ intents: [], ledger: [entry] }).ledger).toEqual([
      { ...entry, entryId: '7', providerReference: null },
    ])
  })

  it('tells the timeline in order, with short service names and any kind of actor', () => {
    const entry = (at: string, actor: unknown) => ({
      at,
      service: 'order-service',
      kind: 'k',
      title: at,
      actor,
    })
    const timeline = toTimeline({
      items: [entry('2026-11-25T12:02:00Z', { name: 'Inès' }), entry('2026-11-25T12:01:00Z', 'Camille')],
    })
    expect(timeline.map(({ service, actor }) => [service, actor])).toEqual([
      ['order', 'Camille'],
      ['order', 'Inès'],
    ])
  })
})

describe('the release agent', () => {
  it('says how many gateways agree', () => {
    const status = toReleaseStatus({
      live: 'blue',
      epoch: 4,
      rollbackTo: 'green',
      gateways: [{ live: 'blue', epoch: 4 }, null],
      stacks: [],
      unfinished: null,
      operation: null,
    })
    expect(status).toMatchObject({ rollbackTo: 'green', gateways: { known: 2, agreeing: 1 } })
  })

  it('calls an operation that was cut off failed', () => {
    expect(toOperation({ operationId: 'o', verb: 'switch', status: 'unfinished' }).state).toBe('failed')
    expect(toOperation({ operationId: 'o', verb: 'switch', status: 'done', progress: ['a'] })).toMatchObject({
      state: 'done',
      progress: ['a'],
    })
  })

  it('names the person and leaves the account to the journal', () => {
    const actor = 'Sacha Lefèvre (0193f2a4-7c1e-7000-8000-000000000006)'
    expect(toOperation({ operationId: 'o', verb: 'switch', status: 'running', actor }).actor).toBe(
      'Sacha Lefèvre',
    )
  })

  it('shows the journal newest first and where it is broken', () => {
    const item = (seq: number) => ({ seq, at: '2026-11-25T12:00:00Z', verb: 'switch', result: 'done' })
    const journal = toJournal({ items: [item(3), item(9)], brokenAt: 4 })
    expect(journal.entries.map(({ seq }) => seq)).toEqual([9, 3])
    expect(journal.brokenAt).toBe(4)
  })
})

describe('a problem', () => {
  it('keeps what the service said and the extra members', () => {
    const problem = toProblem(409, {
      kind: 'version-conflict',
      title: 'Changed',
      detail: 'd',
      current: { version: 4 },
      traceId: 't',
    })
    expect(problem).toEqual({
      kind: 'version-conflict',
      status: 409,
      title: 'Changed',
      detail: 'd',
      traceId: 't',
      extra: { current: { version: 4 } },
    })
  })

  it('has a kind even when the answer says nothing', () => {
    expect(toProblem(401, undefined).kind).toBe('unauthenticated')
    expect(toProblem(502, 'text').kind).toBe('unavailable')
  })
})
