import { join } from 'node:path'
import { readJson, ROOT } from '../workspace/folders.mjs'
import { takeLock } from '../workspace/lock.mjs'
import { NODE } from '../workspace/release-tool.mjs'
import { runCommand, seconds } from '../workspace/run-command.mjs'
import { CACHE } from './cache.mjs'

const BASE = join(ROOT, 'ci', 'base')

/** Sees to the images that ours are built on, made here where no public one can be had; resolves with their names. */
export async function ensureBaseImages({ client, env, say, signal }) {
  const { HALLES_NODE_IMAGE: named, HALLES_BUILD_IMAGE: namedToBuild } = process.env
  if (named) return { HALLES_NODE_IMAGE: named, HALLES_BUILD_IMAGE: namedToBuild ?? named }

  const { node, debian } = readJson(join(BASE, 'versions.json'))
  const unlock = await takeLock(join(CACHE, 'base-images.lock'), {
    waitMs: 10 * 60_000,
    what: 'Base images are being made',
    signal,
  })
  try {
    const tags = ['node', 'node-build'].map((name) => `halles/${name}:${node}-${debian}`)
    const inspected = await runCommand(client, ['image', 'inspect', ...tags], { env, signal })
    if (inspected.code !== 0) await makeThem({ client, env, say, signal })
  } finally {
    unlock()
  }
  return {
    HALLES_NODE_IMAGE: `halles/node:24-${debian}`,
    HALLES_BUILD_IMAGE: `halles/node-build:24-${debian}`,
  }
}

async function makeThem({ client, env, say, signal }) {
  const { code, output, elapsedMs } = await runCommand(NODE, [join(BASE, 'make-base-images.ts')], {
    env: { ...env, HALLES_DOCKER: client, HALLES_CI_STATE: join(CACHE, 'ci') },
    signal,
  })
  signal?.throwIfAborted()
  if (code !== 0) throw new Error(`the base images could not be made:\n${output.trim()}`)
  say(`  Base images made in ${seconds(elapsedMs)}`)
}
