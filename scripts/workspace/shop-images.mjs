import { join, resolve } from 'node:path'
import { ensureBaseImages } from '../testing/base-images.mjs'
import { engineAnswers, findDockerClient } from '../testing/docker-client.mjs'
import { findCommand } from '../testing/find-command.mjs'
import { installPackages, whyNotInstallable } from '../testing/install-packages.mjs'
import { ROOT } from './folders.mjs'
import { NODE } from './release-tool.mjs'
import { runCommand } from './run-command.mjs'

const PUBLIC_IMAGE = 'node:24-bookworm-slim'
const PULL_PATIENCE_MS = 5 * 60_000
const REGISTRIES = join(ROOT, 'ci', 'registries.ts')

/** Which driver the shop is to be started with, by the command line or the environment. */
export function wantsDocker(args, env = process.env) {
  const at = args.findIndex((word) => word === '--driver' || word.startsWith('--driver='))
  if (at < 0) return env.HALLES_DRIVER === 'docker'
  return (args[at].split('=')[1] ?? args[at + 1]) === 'docker'
}

/**
 * Images of what the workspace has built, in a registry, and the stack release that names them by digest: what the Docker driver
 * starts a shop from. A shop that is given a stack release needs none of it.
 */
export async function makeShopImages({ say = console.log, signal } = {}) {
  if (process.env.HALLES_STACK_RELEASE) return
  const dataDir = resolve(process.env.HALLES_DATA ?? join(ROOT, '.halles'))
  const host = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock'
  const client = await findDockerClient()
  if (!client)
    throw new Error('The driver docker needs a Docker command line with BuildKit (docker, docker-buildx).')
  if (!(await engineAnswers(client, host, signal)))
    throw new Error(`No Docker engine answers at ${host}. Start it, or leave "--driver docker" out.`)
  const env = { DOCKER_HOST: host, HALLES_DOCKER: client }
  const images = await findBaseImages({ client, env, say, signal })
  const registry = await openRegistry(signal)
  try {
    say('Images of what the workspace has built')
    await run([join(ROOT, 'ci', 'workspace', 'main.ts'), '--out', join(dataDir, 'stack-release.json')], {
      env: { ...env, ...images, HALLES_IMAGE_REGISTRY: registry.address },
      onLine: (line) => say(`  ${line}`),
      signal,
    })
  } finally {
    // What was pushed is on the engine under the digest that the registry gave it.
    await registry.close()
  }
}

async function findBaseImages(options) {
  if (process.env.HALLES_NODE_IMAGE) return {}
  const { client, env, signal } = options
  const pulled = await runCommand(client, ['pull', '--quiet', PUBLIC_IMAGE], {
    env,
    timeoutMs: PULL_PATIENCE_MS,
    signal,
  })
  signal?.throwIfAborted()
  if (pulled.code === 0) return {}
  await need('mmdebstrap', `${PUBLIC_IMAGE} cannot be fetched and is made here`, signal)
  return ensureBaseImages(options)
}

async function openRegistry(signal) {
  const configured = process.env.HALLES_IMAGE_REGISTRY
  if (configured) return { address: configured, close: async () => {} }
  await need('docker-registry', 'images are pushed to a registry of our own', signal)
  const output = await run([REGISTRIES, 'start', 'images'], { signal })
  const address = /HALLES_IMAGE_REGISTRY=(\S+)/.exec(output)?.[1]
  return { address, close: () => run([REGISTRIES, 'stop'], {}) }
}

async function need(command, why, signal) {
  if (findCommand(command)) return
  const reason = whyNotInstallable() ?? (await installPackages([command], { signal }))
  if (reason) throw new Error(`${why}: that needs ${command}, and ${reason}`)
}

async function run(args, options) {
  const { code, output } = await runCommand(NODE, args, options)
  options.signal?.throwIfAborted()
  if (code !== 0) throw new Error(output.trim().split('\n').slice(-20).join('\n'))
  return output
}
