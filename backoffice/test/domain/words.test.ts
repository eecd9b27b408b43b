import { describe, expect, it } from 'vitest'
import { asked, href } from '#lib/domain/address.ts'
import { changeInPercent, formatMoney, moneyForInput, parseMoney } from '#lib/domain/money.ts'
import { refundable, stageReached } from '#lib/domain/order-flow.ts'
import { canRollBack, canSwitch, releaseReasonProblem } from '#lib/domain/release-plan.ts'
import { statusesOf, toTaskFilter } from '#lib/domain/task-filter.ts'
import { formatAge, formatCountdown, formatMoment } from '#lib/domain/time.ts'
import type { Order } from '#lib/transforms/order.ts'
import type { ReleaseStatus, Stack } from '#lib/transforms/release.ts'

describe('money', () => {
  it('is read with a point or a comma, in whole cents', () => {
    expect(parseMoney('3.49')).toBe(349)
    expect(parseMoney(' €3,5 ')).toBe(350)
    expect(parseMoney('1 234,50')).toBe(123_450)
    expect(parseMoney('12')).toBe(1200)
  })

  it('is refused when it is no amount', () => {
    for (const text of ['', 'abc', '3.499', '-1', '1e3', '1.2.3', '12345678'])
      expect(parseMoney(text)).toBeNull()
  })

  it('is written as people read it', () => {
    expect(formatMoney(123_450)).toBe('€1,234.50')
    expect(moneyForInput(5)).toBe('0.05')
    expect(changeInPercent(200, 300)).toBe(50)
    expect(changeInPercent(0, 300)).toBeNull()
  })
})

describe('time', () => {
  const now = '2026-11-25T13:02:00Z'
  it('is short today and has the date before', () => {
    expect(formatMoment('2026-11-25T12:30:00Z', now)).toBe('13:30')
    expect(formatMoment('2026-11-24T12:30:00Z', now)).toBe('24 Nov, 13:30')
    expect(formatMoment('2025-11-24T12:30:00Z', now)).toBe('24 Nov 2025, 13:30')
  })

  it('is an age in one unit', () => {
    expect(formatAge('2026-11-25T13:01:31Z', now)).toBe('just now')
    expect(formatAge('2026-11-25T12:20:00Z', now)).toBe('42 min ago')
    expect(formatAge('2026-11-24T12:20:00Z', now)).toBe('1 day ago')
  })

  it('counts down to zero and not below', () => {
    expect(formatCountdown(545_000)).toBe('9:05')
    expect(formatCountdown(-5)).toBe('0:00')
  })
})

describe('an order', () => {
  const order = {
    lines: [{ lineId: 'a', quantity: 4, pickedQuantity: 3, refundedQuantity: 1 }],
    capturedMinor: 1000,
    refundedMinor: 400,
  } as Order

  it('gives back at most what was picked and charged', () => {
    expect(refundable(order, 'a')).toEqual({ quantity: 2, leftMinor: 600 })
    expect(refundable({ ...order, capturedMinor: 0 }, 'a').quantity).toBe(0)
    expect(refundable(order, 'unknown').quantity).toBe(0)
  })

  it('has no stage when it ended early', () => {
    expect(stageReached('packed')).toBe(4)
    expect(stageReached('refused')).toBeNull()
  })
})

describe('an address', () => {
  it('is read once for each name, whatever was typed', async () => {
    const given = Promise.resolve({ q: [' milk ', 'soap'], cursor: '', other: 'x' })
    expect(await asked(given, 'q', 'cursor')).toEqual({ q: 'milk', cursor: undefined })
    expect(href('/stock', { q: 'milk', cursor: undefined })).toBe('/stock?q=milk')
  })
})

describe('task filters', () => {
  it('may span several states', () => {
    expect(statusesOf('claimed')).toEqual(['claimed', 'picking'])
  })

  it('fall back to the open tasks', () => {
    expect(toTaskFilter('mine')).toBe('mine')
    expect(toTaskFilter('everything')).toBe('open')
  })
})

describe('what a release engineer may do', () => {
  const stack = (colour: 'blue' | 'green', role: Stack['role'], ready = true): Stack => ({
    colour,
    role,
    release: 'r',
    version: '1',
    commit: 'c',
    state: 'ready',
    checked: true,
    services:
      role === 'absent'
        ? []
        : [{ name: 'cart-service', state: 'running', ready, restarts: 0, rssMb: 80, pid: 1 }],
  })
  const status = (green: Stack, extra: Partial<ReleaseStatus> = {}): ReleaseStatus => ({
    live: 'blue',
    epoch: 1,
    rollbackTo: null,
    gateways: null,
    stacks: [stack('blue', 'live'), green],
    operation: null,
    unfinished: null,
    ...extra,
  })
  const running = {
    operationId: 'o',
    verb: 'check',
    colour: 'green',
    state: 'running',
    progress: [],
    error: null,
    actor: null,
    reason: null,
    startedAt: null,
    finishedAt: null,
  } as const

  it('switches to an idle stack whose services are all ready', () => {
    expect(canSwitch(status(stack('green', 'idle')))).toEqual({ possible: true, colour: 'green' })
  })

  it('is told why a switch is not possible', () => {
    expect(canSwitch(status(stack('green', 'absent')))).toMatchObject({
      possible: false,
      why: expect.stringContaining('no second stack'),
    })
    expect(canSwitch(status(stack('green', 'idle', false)))).toMatchObject({
      why: expect.stringContaining('cart-service'),
    })
    expect(
      canSwitch(status(stack('green', 'idle'), { operation: { ...running, progress: [] } })),
    ).toMatchObject({ why: expect.stringContaining('running') })
  })

  it('goes back by a rollback and not by another switch', () => {
    expect(canSwitch(status(stack('green', 'idle'), { rollbackTo: 'green' }))).toMatchObject({
      why: expect.stringContaining('roll back'),
    })
  })

  it('rolls back only while a release is open, even to a stack that limps', () => {
    expect(canRollBack(status(stack('green', 'idle')))).toMatchObject({ possible: false })
    expect(canRollBack(status(stack('green', 'idle', false), { rollbackTo: 'green' }))).toEqual({
      possible: true,
      colour: 'green',
    })
  })

  it('has to say why', () => {
    expect(releaseReasonProblem('')).toContain('needed')
    expect(releaseReasonProblem('   bug   ')).toContain('more')
    expect(releaseReasonProblem('Orders fail since the switch')).toBeNull()
  })
})
