import { expect, test } from 'vitest'
import { planReleaseStep } from '../../deploy/plan-release-step.ts'
import type { Deployment } from '../../deploy/plan-release-step.ts'

const deployment: Deployment = {
  project: 'Halles',
  environment: 'Up',
  release: '1.8.0-42',
  isOlder: false,
  user: 'sacha',
}
const release = { commit: 'c0ffee', file: '/agent/out/release/release.json' }
const upWith = (driver: 'local' | 'docker', live: 'blue' | 'green' | null) =>
  planReleaseStep('up', deployment, release, { live, driver }).slice(0, 5)

test('a shop of processes is built of the commit, one of containers from the images that the release names', () => {
  expect(upWith('local', 'blue')).toEqual(['release', 'up', 'green', '--ref', 'c0ffee'])
  expect(upWith('docker', 'green')).toEqual([
    'release',
    'up',
    'blue',
    '--ref',
    '/agent/out/release/release.json',
  ])
})
