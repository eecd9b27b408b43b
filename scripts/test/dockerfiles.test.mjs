import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { readFolders } from '../workspace/folders.mjs'

const LABELS = ['version', 'revision', 'source'].map((name) => `org.opencontainers.image.${name}=`)
const deployable = readFolders().filter(({ manifest }) => manifest.halles)

test('there are folders to deploy', () => expect(deployable.length).toBeGreaterThan(10))

describe.each(deployable.map(({ name, path }) => [name, path]))('%s', (_name, path) => {
  const text = existsSync(join(path, 'Dockerfile')) ? readFileSync(join(path, 'Dockerfile'), 'utf8') : ''
  const runtime = text.slice(text.indexOf(' AS runtime'))

  test('has the targets build, test and runtime on base images that are arguments', () => {
    for (const target of ['build', 'test', 'runtime'])
      expect(text).toMatch(new RegExp(`^FROM \\S+ AS ${target}$`, 'm'))
    expect(text).toContain('ARG NODE_IMAGE=node:24-bookworm-slim\nARG BUILD_IMAGE=${NODE_IMAGE}')
    expect(text).toContain('npm ci --ignore-scripts')
  })

  test('runs without a shell, as nobody special, and is asked for its health', () => {
    expect(runtime).toContain('\nUSER node\n')
    expect(runtime).toMatch(/^CMD \["node", "[\w/]+\.js"\]$/m)
    expect(runtime).toMatch(/^HEALTHCHECK .* CMD \["node", /m)
    expect(runtime).not.toMatch(/^RUN /m)
  })

  test('is labelled, and leaves packages and builds of this machine out of its context', () => {
    for (const label of LABELS) expect(runtime).toContain(label)
    expect(readFileSync(join(path, '.dockerignore'), 'utf8').split('\n')).toContain('node_modules')
  })
})
