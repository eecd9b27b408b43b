import { expect, test } from 'vitest'
import type { OperationRequest } from '../../src/journal/entry.ts'
import { emptyState } from '../../src/journal/fold-state.ts'
import type { ReleaseState, StackRecord } from '../../src/journal/fold-state.ts'
import { planRelease } from '../../src/plan/plan-release.ts'
import type { Observation } from '../../src/plan/plan-release.ts'

const stack: StackRecord = { release: 'r1', version: '1', commit: 'c', ref: null, state: 'up', checked: true }
const blueLive: ReleaseState = { ...emptyState, live: 'blue', epoch: 3, stacks: { blue: stack, green: null } }
const bothUp: ReleaseState = { ...blueLive, stacks: { blue: stack, green: { ...stack, release: 'r2' } } }
const switched: ReleaseState = { ...bothUp, live: 'green', epoch: 4, window: { from: 'blue', to: 'green' } }

function seen(live: 'blue' | 'green' | null, epoch: number): Observation {
  return { gateway: { live, epoch }, inFlight: { blue: 0, green: 0 } }
}

function request(
  verb: OperationRequest['verb'],
  colour: 'blue' | 'green',
  more: Partial<OperationRequest> = {},
): OperationRequest {
  return { verb, colour, release: 'r2', ...more }
}

function names(outcome: ReturnType<typeof planRelease>): string[] | string {
  return 'refused' in outcome ? outcome.refused : outcome.steps.map((step) => step.name)
}

test('up starts the idle colour and registers it at the gateway', () => {
  expect(names(planRelease(request('up', 'green'), blueLive, seen('blue', 3)))).toEqual([
    'preflight',
    'discard-releases',
    'seal-manifest',
    'expand-migrations',
    'start-stack',
    'await-ready',
    'register-stack',
  ])
})

test('up from a git ref builds it after the preflight', () => {
  const plan = names(planRelease(request('up', 'green', { ref: 'v2' }), blueLive, seen('blue', 3)))
  expect(plan.slice(0, 4)).toEqual(['preflight', 'discard-releases', 'build-ref', 'seal-manifest'])
})

test.each([
  ['the live colour', request('up', 'blue'), blueLive, 'blue is live'],
  ['a colour that is up already', request('up', 'green'), bothUp, 'green is up already with r2'],
  [
    'the colour a rollback needs',
    request('up', 'blue'),
    switched,
    'blue is what a rollback would go back to',
  ],
  [
    'anything while another verb is interrupted',
    request('up', 'green'),
    interrupted('finish'),
    '"finish green" was interrupted',
  ],
])('up is refused for %s', (_, wanted, state, reason) => {
  expect(names(planRelease(wanted, state, seen('blue', 3)))).toContain(reason)
})

test('check compares with the live stack and buys something', () => {
  expect(names(planRelease(request('check', 'green'), bothUp, seen('blue', 3)))).toEqual([
    'await-ready',
    'verify-manifest',
    'compare-contracts',
    'business-transaction',
    'preview-link',
  ])
})

test('switch moves the pointer, then the leases, then waits for the old stack', () => {
  const plan = planRelease(request('switch', 'green', { epoch: 4 }), bothUp, seen('blue', 3))
  expect(plan).toEqual({
    steps: [
      { name: 'await-ready', colour: 'green' },
      { name: 'prepare-switch', colour: 'green', epoch: 4 },
      { name: 'commit-switch', colour: 'green', epoch: 4 },
      { name: 'hand-over-lease', colour: 'green', epoch: 4 },
      { name: 'await-drain', colour: 'blue' },
    ],
  })
})

test('switch to a stack that was never checked checks it first, unless told not to', () => {
  const unchecked = { ...bothUp, stacks: { blue: stack, green: { ...stack, checked: false } } }
  expect(names(planRelease(request('switch', 'green', { epoch: 4 }), unchecked, seen('blue', 3)))).toContain(
    'business-transaction',
  )
  const plan = planRelease(
    request('switch', 'green', { epoch: 4, options: { unchecked: true } }),
    unchecked,
    seen('blue', 3),
  )
  expect(names(plan)).not.toContain('business-transaction')
})

test('the first switch has nothing to compare with and nothing to drain', () => {
  const first = { ...emptyState, stacks: { blue: { ...stack, checked: false }, green: null } }
  expect(names(planRelease(request('switch', 'blue', { epoch: 1 }), first, seen(null, 0)))).toEqual([
    'await-ready',
    'prepare-switch',
    'commit-switch',
    'hand-over-lease',
  ])
})

test('a switch interrupted after its commit goes on with the leases', () => {
  const wanted = request('switch', 'green', { epoch: 4 })
  const state = { ...switched, unfinished: { operationId: 'x', request: wanted, actor: '', reason: '' } }
  expect(names(planRelease(wanted, state, seen('green', 4)))).toEqual([
    'commit-switch',
    'hand-over-lease',
    'await-drain',
  ])
})

test('rollback goes straight back, and only while the release is open', () => {
  expect(names(planRelease(request('rollback', 'blue', { epoch: 5 }), switched, seen('green', 4)))).toEqual([
    'prepare-switch',
    'commit-switch',
    'hand-over-lease',
    'await-drain',
  ])
  expect(names(planRelease(request('rollback', 'blue', { epoch: 5 }), blueLive, seen('blue', 3)))).toContain(
    'no open release',
  )
})

test('an interrupted switch may be rolled back instead of being run again', () => {
  const state: ReleaseState = {
    ...switched,
    unfinished: {
      operationId: 'x',
      request: request('switch', 'green', { epoch: 4 }),
      actor: '',
      reason: '',
    },
  }
  expect(names(planRelease(request('rollback', 'blue', { epoch: 5 }), state, seen('green', 4)))).toContain(
    'commit-switch',
  )
})

test('finish runs the contract migrations, and not after a rollback', () => {
  expect(names(planRelease(request('finish', 'green'), switched, seen('green', 4)))).toEqual([
    'contract-migrations',
  ])
  expect(
    names(planRelease(request('finish', 'blue'), { ...switched, live: 'blue' }, seen('blue', 5))),
  ).toContain('rolled back')
})

test.each([
  ['the live colour', 'green', switched, seen('green', 4), false, 'never removed'],
  ['the live colour by force', 'green', switched, seen('green', 4), true, 'never removed'],
  [
    'the colour the gateway serves whatever the journal says',
    'green',
    bothUp,
    seen('green', 4),
    true,
    'never removed',
  ],
  ['the rollback target', 'blue', switched, seen('green', 4), false, 'rollback would go back to'],
  [
    'a stack with requests in flight',
    'green',
    bothUp,
    { ...seen('blue', 3), inFlight: { blue: 0, green: 2 } },
    false,
    '2 requests in flight',
  ],
] as const)('remove is refused for %s', (_, colour, state, observed, force, reason) => {
  expect(names(planRelease(request('remove', colour, { options: { force } }), state, observed))).toContain(
    reason,
  )
})

test('remove unregisters before it stops anything', () => {
  const finished = { ...switched, window: null }
  expect(names(planRelease(request('remove', 'blue'), finished, seen('green', 4)))).toEqual([
    'drain-stack',
    'unregister-stack',
    'stop-stack',
    'discard-releases',
  ])
})

test('a stack that was refreshed half way keeps both its releases when the other colour comes up', () => {
  const before = { ...stack, release: 'r0' }
  const half = { ...blueLive, stacks: { blue: { ...stack, state: 'partial', before }, green: null } } as const
  expect(planRelease(request('up', 'green'), half, seen('blue', 3))).toMatchObject({
    steps: expect.arrayContaining([{ name: 'discard-releases', keep: ['r2', 'r1', 'r0'] }]),
  })
})

test('an interrupted refresh is ended by a start, for which people have a word', () => {
  expect(names(planRelease(request('up', 'green'), interrupted('refresh'), seen('blue', 3)))).toContain(
    'run "npm start" first',
  )
})

function interrupted(verb: OperationRequest['verb']): ReleaseState {
  return {
    ...blueLive,
    unfinished: { operationId: 'x', request: request(verb, 'green'), actor: 'a', reason: 'r' },
  }
}
