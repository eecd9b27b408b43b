import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { runCommand } from '../workspace/run-command.mjs'
import { CACHE } from './cache.mjs'
import { downloadDebianPackage } from './debian-package.mjs'

const CONFIG = join(CACHE, 'docker-config')
const PLUGIN = join('cli-plugins', 'docker-compose')
/** Debian's own Compose is of version 2 from this release on; the binary in it runs on the release before, too. */
const RELEASE = 'trixie'

/** What to add to the environment so that `docker compose` works (often nothing), or the reason why it cannot. */
export async function ensureComposePlugin({ docker = 'docker', signal } = {}) {
  const works = async (env) => (await runCommand(docker, ['compose', 'version'], { env, signal })).code === 0
  if (await works({})) return { env: {} }
  const env = { DOCKER_CONFIG: CONFIG }
  if (await works(env)) return { env }

  const folder = mkdtempSync(join(tmpdir(), 'halles-compose-'))
  try {
    await unpackPlugin(folder, signal)
  } catch (error) {
    signal?.throwIfAborted()
    return { reason: `docker compose is missing, and ${error.message}` }
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return (await works(env))
    ? { env }
    : { reason: `the docker compose of Debian ${RELEASE} does not run here` }
}

async function unpackPlugin(folder, signal) {
  const file = await downloadDebianPackage('docker-compose', { release: RELEASE, folder, signal })
  const { code, output } = await runCommand('dpkg-deb', ['--extract', file, join(folder, 'content')])
  if (code !== 0) throw new Error(`the package cannot be unpacked: ${output.trim()}`)
  const found = readdirSync(join(folder, 'content'), { recursive: true }).find((path) =>
    path.endsWith(PLUGIN),
  )
  if (!found) throw new Error('the package has no plugin in it')
  mkdirSync(join(CONFIG, 'cli-plugins'), { recursive: true })
  cpSync(join(folder, 'content', found), join(CONFIG, PLUGIN))
  chmodSync(join(CONFIG, PLUGIN), 0o755)
}
