import { expect, test } from 'vitest'
import { runContainerSuites } from '../testing/container-suites.mjs'
import { chooseSuites } from '../testing/suites.mjs'
import { add, lastLine, NOTHING, tallyReport } from '../testing/tally.mjs'

const report = (counts = {}, testResults = []) => ({
  numPassedTests: 0,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  testResults,
  ...counts,
})

test('the last line names skipped tests only when there are any', () => {
  expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed')
  expect(lastLine({ passed: 12, failed: 1, skipped: 3 })).toBe('12 passed, 1 failed, 3 skipped')
})

test('tests left for later count as skipped', () => {
  expect(tallyReport(report({ numPassedTests: 5, numPendingTests: 1, numTodoTests: 1 }), 0)).toEqual({
    passed: 5,
    failed: 0,
    skipped: 2,
  })
})

test('a file that could not be loaded is a failure beside the failed tests', () => {
  const files = [
    { status: 'failed', assertionResults: [{ status: 'failed' }] },
    { status: 'failed', assertionResults: [] },
  ]
  expect(tallyReport(report({ numPassedTests: 5, numFailedTests: 1 }, files), 1)).toEqual({
    passed: 5,
    failed: 2,
    skipped: 0,
  })
})

test('a bad ending, no report and no tests at all are each a failure', () => {
  expect(tallyReport(report({ numPassedTests: 5 }), 1)).toEqual({ passed: 5, failed: 1, skipped: 0 })
  expect(tallyReport(undefined, 1)).toEqual({ passed: 0, failed: 1, skipped: 0 })
  expect(tallyReport(report(), 0)).toEqual({ passed: 0, failed: 1, skipped: 0 })
})

test('suites add up', () => {
  expect(
    [
      { passed: 1, failed: 0, skipped: 2 },
      { passed: 3, failed: 1, skipped: 0 },
    ].reduce(add, NOTHING),
  ).toEqual({ passed: 4, failed: 1, skipped: 2 })
})

test('containers come after the others, the journeys run alone and last, and checks only when no folder is named', () => {
  const folders = [{ name: 'e2e' }, { name: 'cart-service' }, { name: 'bench' }, { name: 'ci', path: 'ci' }]
  const hasTests = ({ name }) => name !== 'bench'
  const hasContainers = ({ name }) => name === 'ci'
  const all = chooseSuites({ folders, names: [], hasTests, hasContainers })
  expect(all.side.map(({ name }) => name)).toEqual(['scripts', 'cart-service', 'ci'])
  expect(all.containers).toEqual([
    { name: 'ci containers', path: 'ci', config: 'vitest.containers.config.ts' },
  ])
  expect(all.alone.map(({ name }) => name)).toEqual(['e2e'])
  expect(all.withChecks).toBe(true)
  expect(chooseSuites({ folders, names: ['cart-service'], hasTests, hasContainers })).toMatchObject({
    side: [{ name: 'cart-service' }],
    containers: [],
    alone: [],
    withChecks: false,
  })
  expect(() => chooseSuites({ folders, names: ['kart'], hasTests })).toThrow('There is no folder named kart.')
})

test('where Docker is not to be had, suites with containers are skipped with the reason, never passed', async () => {
  const said = []
  const tally = await runContainerSuites([{ name: 'ci containers' }, { name: 'release containers' }], {
    engine: Promise.resolve({ reason: 'no Docker engine answers', stop: async () => {} }),
    say: (line) => said.push(line),
  })
  expect(tally).toEqual({ passed: 0, failed: 0, skipped: 2 })
  expect(said).toEqual(['- skipped ci containers, release containers: no Docker engine answers'])
})
