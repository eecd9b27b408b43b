import { describe, expect, it } from 'vitest'
import { chargeOf } from '#lib/domain/charge.ts'
import { holderOf, leaseAction } from '#lib/domain/lease.ts'
import { decidedDrafts, inWalkingOrder, lineState, progressOf, pruneDrafts } from '#lib/domain/picking.ts'
import type { Task, TaskLine } from '#lib/transforms/task.ts'

const line = (
  lineId: string,
  quantity: number,
  pickedQuantity: number | null = null,
  shortReason: string | null = null,
): TaskLine => ({
  lineId,
  sku: `SKU-${lineId}`,
  name: lineId,
  pictureUrl: null,
  orderLineId: lineId.split(':')[0] ?? '',
  locationId: 'paris-drive',
  quantity,
  pickedQuantity,
  shortReason,
})
const task = (...lines: TaskLine[]) => ({ taskId: 't1', lines }) as Task
const minute = 60_000

describe('a line of a picking task', () => {
  it('stays on the device while it is half counted', () => {
    const drafts = { a: { count: 2, reason: null } }
    expect(lineState(line('a', 3), drafts)).toBe('counting')
    expect(decidedDrafts(task(line('a', 3)), drafts)).toEqual([])
  })

  it('goes to the server once all pieces are there', () => {
    const drafts = { a: { count: 3, reason: null } }
    expect(lineState(line('a', 3), drafts)).toBe('saving')
    expect(decidedDrafts(task(line('a', 3)), drafts)).toHaveLength(1)
  })

  it('goes to the server short once there is a reason, even with no piece at all', () => {
    const drafts = { a: { count: 0, reason: 'Shelf is empty' } }
    expect(decidedDrafts(task(line('a', 3)), drafts)).toHaveLength(1)
  })

  it('forgets the draft when the server says the same', () => {
    const drafts = {
      a: { count: 3, reason: null },
      b: { count: 1, reason: 'Damaged' },
      gone: { count: 1, reason: null },
    }
    expect(pruneDrafts(task(line('a', 3, 3), line('b', 2, 1, 'Damaged')), drafts)).toEqual({})
  })

  it('keeps a draft that differs from the server in count or reason', () => {
    const drafts = { a: { count: 2, reason: null }, b: { count: 1, reason: 'Damaged' } }
    expect(pruneDrafts(task(line('a', 3, 3), line('b', 2, 1, 'Poor quality')), drafts)).toEqual(drafts)
  })

  it('is done when picked or short, and not before', () => {
    const some = task(line('a', 3, 3), line('b', 2, 1, 'Damaged'), line('c', 2), line('d', 4))
    const progress = progressOf(some, { d: { count: 4, reason: null } })
    expect(progress).toEqual({ settled: 2, lines: 4, picked: 8, pieces: 11, short: 1 })
  })

  it('comes in the order of the walk through the store', () => {
    const cold = { ...line('a', 1), locationId: 'warehouse' }
    expect(inWalkingOrder([cold, line('c', 1), line('b', 1)]).map((one) => one.lineId)).toEqual([
      'b',
      'c',
      'a',
    ])
  })
})

describe('the lease', () => {
  it('renews by itself while somebody works', () => {
    expect(leaseAction(0, 9 * minute, 0)).toBe('none')
    expect(leaseAction(6 * minute, 10 * minute, 5 * minute)).toBe('renew')
  })

  it('warns instead of renewing when nobody has touched the screen', () => {
    expect(leaseAction(7 * minute, 10 * minute, 0)).toBe('none')
    expect(leaseAction(8.5 * minute, 10 * minute, 0)).toBe('warn')
  })

  it('has ended at its last moment, whatever the activity', () => {
    expect(leaseAction(10 * minute, 10 * minute, 10 * minute)).toBe('ended')
  })

  it('holds nothing once it has run out', () => {
    const claimedBy = { accountId: 'a4', name: 'Louis' }
    const leaseExpiresAt = new Date(10 * minute).toISOString()
    expect(holderOf({ claimedBy, leaseExpiresAt }, 9 * minute)).toEqual(claimedBy)
    expect(holderOf({ claimedBy, leaseExpiresAt }, 10 * minute)).toBeNull()
  })
})

describe('what the hand-over charges', () => {
  const order = {
    lines: [
      { lineId: 'a', unitAmountMinor: 289 },
      { lineId: 'b', unitAmountMinor: 1290 },
    ],
    deliveryFeeMinor: 490,
    totalMinor: 289 * 3 + 1290 * 2 + 490,
  }

  it('is the picked pieces and the delivery', () => {
    expect(chargeOf(task(line('a', 3, 3), line('b', 2, 1)), order)).toEqual({
      goodsMinor: 2157,
      deliveryFeeMinor: 490,
      totalMinor: 2647,
      notChargedMinor: 1290,
    })
  })

  it('adds up an order line that is picked at two locations', () => {
    expect(chargeOf(task(line('a:0', 2, 2), line('a:1', 1, 1)), order).goodsMinor).toBe(3 * 289)
  })

  it('is nothing when nothing was picked', () => {
    expect(chargeOf(task(line('a', 3, 0), line('b', 2, 0)), order).totalMinor).toBe(0)
  })

  it('is never more than what was authorised', () => {
    expect(chargeOf(task(line('a', 9, 9), line('b', 9, 9)), order).totalMinor).toBe(order.totalMinor)
  })
})
