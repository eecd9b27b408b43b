import { ensureBaseImages } from './base-images.mjs'
import { PACKAGE_CACHE } from './cache.mjs'
import { ensureComposePlugin } from './compose-plugin.mjs'
import { engineAnswers, findDockerClient } from './docker-client.mjs'
import { findCommand } from './find-command.mjs'
import { installPackages, whyNotInstallable } from './install-packages.mjs'
import { startPrivateDockerd } from './private-dockerd.mjs'

const HOST = process.env.DOCKER_HOST || 'unix:///var/run/docker.sock'
/** What makes base images, and what keeps images. */
const TOOLS = ['mmdebstrap', 'docker-registry']
const ENGINE = { dockerd: 'docker.io', iptables: 'iptables' }

/**
 * What suites with containers need: the engine that answers on this machine, or a private one that `stop` ends, a command line
 * with BuildKit, the base images. Resolves with `reason` instead of `env` when this machine cannot have it.
 */
export async function startDockerEngine({ say, signal }) {
  if (process.env.HALLES_CONTAINERS === '0') return { reason: 'HALLES_CONTAINERS is 0', stop: async () => {} }
  let engine
  try {
    engine = await findOrStart({ say, signal })
    const env = {
      DOCKER_HOST: engine.host,
      HALLES_DOCKER: engine.client,
      HALLES_PACKAGE_CACHE: PACKAGE_CACHE,
    }
    const images = await ensureBaseImages({ client: engine.client, env, say, signal })
    const compose = await ensureComposePlugin({ docker: engine.client, signal })
    if (compose.reason) say(`  ${compose.reason}`)
    return { env: { ...env, ...images, ...compose.env }, stop: engine.stop }
  } catch (error) {
    await engine?.stop()
    signal?.throwIfAborted()
    return { reason: error.message, stop: async () => {} }
  }
}

async function findOrStart({ say, signal }) {
  await install(missing(TOOLS), `${missing(TOOLS).join(' and ')} is missing`, signal)
  let client = await findDockerClient()
  const answering = async () => client !== undefined && (await engineAnswers(client, HOST, signal))
  if (await answering()) return { client, host: HOST, stop: async () => {} }

  const packages = missing(Object.keys(ENGINE)).map((command) => ENGINE[command])
  const none = `no Docker engine answers at ${HOST}`
  const why = whyNotInstallable()
  if (why) throw new Error(`${none}, and none can be started: ${why}`)
  await install(packages, none, signal)
  client ??= await findDockerClient()
  if (!client) {
    await install(['docker-cli', 'docker-buildx'], 'no Docker command line with BuildKit is there', signal)
    client = await findDockerClient()
  }
  if (!client) throw new Error('no Docker command line with BuildKit is there')
  if (await answering()) return { client, host: HOST, stop: async () => {} }
  return { client, ...(await startPrivateDockerd({ client, say, signal })) }
}

async function install(packages, need, signal) {
  if (packages.length === 0) return
  const reason = whyNotInstallable() ?? (await installPackages(packages, { signal }))
  signal?.throwIfAborted()
  if (reason) throw new Error(`${need}, and ${reason}`)
}

function missing(commands) {
  return commands.filter((command) => findCommand(command) === undefined)
}
