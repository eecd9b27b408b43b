import { expect, test } from 'vitest'
import { genesis, seal } from '../../src/journal/entry.ts'
import type { JournalEntry, OperationRequest, Phase } from '../../src/journal/entry.ts'
import { foldState } from '../../src/journal/fold-state.ts'

function entry(phase: Phase, request: Partial<OperationRequest>, step?: string): JournalEntry {
  const full: OperationRequest = { verb: 'up', colour: 'green', release: 'r2', ...request }
  const body = {
    operationId: `${full.verb}-${full.colour}`,
    phase,
    request: full,
    actor: 'sacha',
    reason: 'test',
    fencing: 1,
  }
  return seal({ ...body, ...(step ? { step } : {}) }, 1, '', genesis)
}

function operation(request: Partial<OperationRequest>): JournalEntry[] {
  return [entry('intent', request), entry('done', request)]
}

const firstStart = [
  ...operation({ verb: 'up', colour: 'blue', release: 'r1' }),
  ...operation({ verb: 'switch', colour: 'blue', epoch: 1 }),
]
const released = [
  ...firstStart,
  ...operation({ verb: 'up' }),
  ...operation({ verb: 'check' }),
  ...operation({ verb: 'switch', epoch: 2 }),
]

test('the first start leaves one live stack and no open release', () => {
  expect(foldState(firstStart)).toMatchObject({
    live: 'blue',
    epoch: 1,
    window: null,
    unfinished: null,
    stacks: { green: null },
  })
})

test('a switch opens the window, a rollback keeps it open, a finish closes it', () => {
  expect(foldState(released)).toMatchObject({
    live: 'green',
    epoch: 2,
    window: { from: 'blue', to: 'green' },
  })
  const back = [...released, ...operation({ verb: 'rollback', colour: 'blue', epoch: 3 })]
  expect(foldState(back)).toMatchObject({ live: 'blue', epoch: 3, window: { from: 'blue', to: 'green' } })
  expect(foldState([...released, ...operation({ verb: 'finish' })])).toMatchObject({
    live: 'green',
    window: null,
  })
})

test('from the commit on the new colour is live although the switch is not done', () => {
  const state = foldState([
    ...firstStart,
    ...operation({}),
    entry('intent', { verb: 'switch', epoch: 2 }),
    entry('step', { verb: 'switch', epoch: 2 }, 'commit-switch'),
  ])
  expect(state).toMatchObject({ live: 'green', epoch: 2, unfinished: { request: { verb: 'switch' } } })
})

test('a switch that failed before its commit is over; one that failed after it is not', () => {
  const intent = [...firstStart, ...operation({}), entry('intent', { verb: 'switch', epoch: 2 })]
  expect(foldState([...intent, entry('failed', { verb: 'switch', epoch: 2 })])).toMatchObject({
    live: 'blue',
    unfinished: null,
  })
  const committed = [...intent, entry('step', { verb: 'switch', epoch: 2 }, 'commit-switch')]
  expect(
    foldState([...committed, entry('failed', { verb: 'switch', epoch: 2 })]).unfinished?.request.verb,
  ).toBe('switch')
})

test('an epoch that was only intended is never given out again', () => {
  expect(
    foldState([
      ...firstStart,
      entry('intent', { verb: 'switch', epoch: 2 }),
      entry('failed', { verb: 'switch', epoch: 2 }),
    ]).epoch,
  ).toBe(2)
})

test('a failed check takes the mark of an earlier one away', () => {
  const checked = [...firstStart, ...operation({}), ...operation({ verb: 'check' })]
  expect(foldState(checked).stacks.green?.checked).toBe(true)
  expect(
    foldState([...checked, entry('intent', { verb: 'check' }), entry('failed', { verb: 'check' })]).stacks
      .green?.checked,
  ).toBe(false)
})

const refresh = { verb: 'refresh', colour: 'blue', release: 'r3' } as const

test("a release is the stack's once it is started, not when it is only intended or sealed", () => {
  const sealed = [...firstStart, entry('intent', refresh), entry('step', refresh, 'seal-manifest')]
  expect(foldState(sealed).stacks.blue).toMatchObject({ release: 'r1', state: 'up' })
  expect(foldState([...sealed, entry('failed', refresh)]).stacks.blue).toMatchObject({ release: 'r1' })

  const started = [...sealed, entry('step', refresh, 'start-stack')]
  expect(foldState(started).stacks.blue).toMatchObject({
    release: 'r3',
    state: 'partial',
    before: { release: 'r1', state: 'up' },
  })
  expect(foldState([...started, entry('done', refresh)]).stacks.blue).toEqual({
    release: 'r3',
    version: '',
    commit: '',
    ref: null,
    state: 'up',
    checked: false,
  })
})

test('a refresh that was taken back leaves the stack with what it ran before', () => {
  const state = foldState([
    ...firstStart,
    entry('intent', refresh),
    entry('step', refresh, 'start-stack'),
    entry('step', refresh, 'restore-stack'),
    entry('failed', refresh),
  ])
  expect(state.stacks).toEqual(foldState(firstStart).stacks)
  expect(state.unfinished).toBeNull()
})

test('refreshes that died one after the other do not lose sight of what ran well', () => {
  const later = { ...refresh, release: 'r4' }
  const state = foldState([
    ...firstStart,
    entry('intent', refresh),
    entry('step', refresh, 'start-stack'),
    entry('intent', later),
    entry('step', later, 'start-stack'),
  ])
  expect(state.stacks.blue).toMatchObject({ release: 'r4', before: { release: 'r1' } })
})

test('an up that has not started anything is no stack', () => {
  expect(foldState([...firstStart, entry('intent', {})]).stacks.green).toBeNull()
  expect(
    foldState([...firstStart, entry('intent', {}), entry('step', {}, 'start-stack')]).stacks.green?.state,
  ).toBe('partial')
})
