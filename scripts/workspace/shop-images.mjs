import { join } from 'node:path'
import { ensureBaseImages } from '../testing/base-images.mjs'
import { engineAnswers, findDockerClient } from '../testing/docker-client.mjs'
import { findCommand } from '../testing/find-command.mjs'
import { installPackages, whyNotInstallable } from '../testing/install-packages.mjs'
import { startRegistries } from '../testing/registries.mjs'
import { ROOT } from './folders.mjs'
import { NODE } from './release-tool.mjs'
import { runCommand } from './run-command.mjs'
import { runShown } from './run-shown.mjs'
import { dataDirOf } from './wants-docker.mjs'

const PUBLIC_IMAGE = 'node:24-bookworm-slim'
const PULL_PATIENCE_MS = 5 * 60_000

/**
 * Makes what the Docker driver starts a shop from, out of what the workspace has built; a shop that is given a stack release needs
 * none of it.
 */
export async function makeShopImages({ say = console.log, signal } = {}) {
  if (process.env.HALLES_STACK_RELEASE) return
  const host = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock'
  const client = await findDockerClient()
  if (!client)
    throw new Error('The driver docker needs a Docker command line with BuildKit (docker, docker-buildx).')
  if (!(await engineAnswers(client, host, signal)))
    throw new Error(`No Docker engine answers at ${host}. Start it, or leave "--driver docker" out.`)
  const engine = { DOCKER_HOST: host, HALLES_DOCKER: client }
  const images = await findBaseImages({ client, env: engine, say, signal })
  await publishShopImages({
    env: { ...engine, ...images },
    file: join(dataDirOf(process.env), 'stack-release.json'),
    say,
    signal,
  })
}

/** Images of all that is deployed, pushed to a registry, and in `file` the stack release that names them by digest. */
export async function publishShopImages({ env, file, say, signal }) {
  const registry = await openRegistry(signal)
  try {
    say('Images of what the workspace has built')
    const { code } = await runShown(NODE, [join(ROOT, 'ci', 'workspace', 'main.ts'), '--out', file], {
      env: { ...env, ...registry.env },
      signal,
    })
    signal?.throwIfAborted()
    if (code !== 0) throw new Error('The images of the shop could not be made.')
  } finally {
    // Everything in the stack release is on the engine by now, by the digest that the registry gave it.
    await registry.stop()
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
  await need('mmdebstrap', `${PUBLIC_IMAGE} cannot be fetched and has to be made here`, signal)
  return ensureBaseImages(options)
}

async function openRegistry(signal) {
  const configured = process.env.HALLES_IMAGE_REGISTRY
  if (configured) return { env: { HALLES_IMAGE_REGISTRY: configured }, stop: async () => {} }
  await need('docker-registry', 'Images are pushed to a registry of our own', signal)
  return startRegistries({ only: 'images', signal })
}

async function need(command, why, signal) {
  if (findCommand(command)) return
  const reason = whyNotInstallable() ?? (await installPackages([command], { signal }))
  signal?.throwIfAborted()
  if (reason) throw new Error(`${why}: that needs ${command}, and ${reason}`)
}
