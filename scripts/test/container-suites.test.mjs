import { expect, test } from 'vitest'
import { skipForWantOfDocker } from '../testing/container-suites.mjs'

const suites = [{ name: 'release containers' }, { name: 'ci containers' }]

test.each([
  [{}, { skipped: 2, failed: 0 }, '- skipped release containers, ci containers: no engine'],
  [{ HALLES_CONTAINERS: '1' }, { skipped: 0, failed: 2 }, '✗ release containers, ci containers: no engine'],
])('without Docker and with %o container suites count as %o', (env, counts, line) => {
  const said = []
  expect(skipForWantOfDocker(suites, 'no engine', (text) => said.push(text), env)).toMatchObject(counts)
  expect(said).toEqual([line])
})
