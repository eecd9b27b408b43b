import { execFile } from 'node:child_process'
import { chown, cp, link, mkdir, readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { serverPath } from './host-environment.ts'
import { claimPort } from './port-holder.ts'
import { keepSecret, readSecret } from './secrets.ts'
import { machineFolder, openServerHome } from './server-home.ts'
import { isRoot } from './inspect-host.ts'
import { MachineError, type ContainerReach, type ManagedProcessSpec } from './types.ts'
import { findUnprivilegedUser, type SystemUser } from './unprivileged-user.ts'

const run = promisify(execFile)

/** Durable, and sized for two cores shared with the whole shop. */
const SETTINGS: Record<string, string> = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: '600',
  shared_buffers: '256MB',
  fsync: 'on',
  synchronous_commit: 'on',
  full_page_writes: 'on',
  max_wal_size: '2GB',
  checkpoint_timeout: '15min',
  wal_compression: 'on',
  random_page_cost: '1.1',
  jit: 'off',
  log_line_prefix: '%m [%p] %d ',
  log_checkpoints: 'off',
}

export interface PostgresPlan {
  url: string
  spec: ManagedProcessSpec
}

export async function preparePostgres(options: {
  dataDir: string
  port: number
  source: { kind: 'embedded'; home: string } | { kind: 'native'; binary: string }
  containers: ContainerReach | undefined
}): Promise<PostgresPlan> {
  const user = isRoot() ? await findUnprivilegedUser() : undefined
  const home = await openServerHome(options.dataDir, 'postgres', user)
  const runningPid = await claimPort(options.port, 'PostgreSQL', home)

  const binFolder =
    options.source.kind === 'embedded'
      ? await copyServer(options.source.home, home)
      : dirname(options.source.binary)
  const version = await majorVersion(binFolder)
  const data = join(home, 'data')
  const secrets = join(machineFolder(options.dataDir), 'secrets')
  const kept = await readClusterVersion(data)
  if (kept && kept !== version) throw new MachineError(otherVersionMessage(data, kept, version))
  if (kept && !(await readSecret(join(secrets, 'postgres-password'))))
    throw new MachineError(lostPasswordMessage(secrets))

  const password = await keepSecret(secrets, 'postgres-password')
  if (!kept) await initialise({ binFolder, home, data, version, password, user })
  if (runningPid === undefined) await dropStalePidFile(join(data, 'postmaster.pid'))

  const url = `postgres://postgres:${password}@127.0.0.1:${options.port}/postgres`
  const settings = Object.entries({
    ...SETTINGS,
    port: String(options.port),
    ...(await reachSettings(home, options.containers, user)),
  })
  const spec: ManagedProcessSpec = {
    name: 'postgres',
    command: join(binFolder, 'postgres'),
    args: ['-D', data, ...settings.flatMap(([name, value]) => ['-c', `${name}=${value}`])],
    env: serverEnvironment(home),
    ...(user ? { uid: user.uid, gid: user.gid } : {}),
    cwd: home,
    readyCheck: { kind: 'postgres', url },
    readyTimeoutMs: 60_000,
    stopSignal: 'SIGINT',
    stopTimeoutMs: 20_000,
    ...(runningPid === undefined ? {} : { runningPid }),
  }
  return { url, spec }
}

/** From containers the services' own roles may come in; the superuser stays on this machine. */
async function reachSettings(
  home: string,
  containers: ContainerReach | undefined,
  user: SystemUser | undefined,
): Promise<Record<string, string>> {
  if (!containers) return {}
  const rules = [
    'host all all 127.0.0.1/32 scram-sha-256',
    ...containers.subnets.flatMap((subnet) => [
      `host all postgres ${subnet} reject`,
      `host all all ${subnet} scram-sha-256`,
    ]),
  ]
  const file = join(home, 'pg_hba.conf')
  await writeFile(file, `${rules.join('\n')}\n`, { mode: 0o600 })
  if (user) await chown(file, user.uid, user.gid)
  return { listen_addresses: `127.0.0.1,${containers.address}`, hba_file: file }
}

/**
 * The server runs from its own copy: `npm ci` may then replace node_modules under a running shop, and the unprivileged user
 * need not be able to enter the checkout. Hard links where the disk allows, so it costs no space.
 */
async function copyServer(source: string, home: string): Promise<string> {
  const version = await packageVersion(source)
  const copy = join(home, `server-${version}`)
  const done = await readdir(copy).catch(() => [])
  if (done.length === 0) {
    const partial = `${copy}.partial`
    await rm(partial, { recursive: true, force: true })
    await linkTree(source, partial)
    await addSymlinks(source, partial)
    await rename(partial, copy)
  }
  return join(copy, 'bin')
}

async function linkTree(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true, mode: 0o755 })
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const source = join(from, entry.name)
    const target = join(to, entry.name)
    if (entry.isDirectory()) await linkTree(source, target)
    else if (entry.isFile() && !entry.name.endsWith('.a'))
      await link(source, target).catch(() => cp(source, target))
  }
}

async function addSymlinks(source: string, copy: string): Promise<void> {
  const list = await readFile(join(source, 'pg-symlinks.json'), 'utf8').catch(() => '[]')
  for (const entry of JSON.parse(list) as { source: string; target: string }[]) {
    const target = join(copy, entry.target.replace(/^native\//, ''))
    await symlink(entry.source.split('/').at(-1) ?? '', target).catch(() => {})
  }
}

async function initialise(options: {
  binFolder: string
  home: string
  data: string
  version: string
  password: string
  user: SystemUser | undefined
}): Promise<void> {
  const partial = `${options.data}.partial`
  const passwordFile = join(options.home, 'password.partial')
  await rm(partial, { recursive: true, force: true })
  await writeFile(passwordFile, options.password, { mode: 0o600 })
  if (options.user) await chown(passwordFile, options.user.uid, options.user.gid)
  const locale =
    Number(options.version) >= 17
      ? ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C']
      : ['--locale=C']
  const args = [
    '-D',
    partial,
    '--username=postgres',
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
  ]
  try {
    await run(join(options.binFolder, 'initdb'), [...args, ...locale], {
      cwd: options.home,
      env: serverEnvironment(options.home),
      ...(options.user ? { uid: options.user.uid, gid: options.user.gid } : {}),
    })
  } catch (error) {
    const output = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error)
    throw new MachineError(
      `PostgreSQL could not be set up in ${options.home}:\n${output.trim() || String(error)}`,
    )
  } finally {
    await rm(passwordFile, { force: true })
  }
  await rename(partial, options.data)
}

/** After a crash the number in the file may belong to any other process by now, and PostgreSQL would refuse to start. */
async function dropStalePidFile(path: string): Promise<void> {
  await rm(path, { force: true })
}

function serverEnvironment(home: string): Record<string, string> {
  return { PATH: serverPath, HOME: home, LC_ALL: 'C', TZ: 'UTC' }
}

async function packageVersion(nativeHome: string): Promise<string> {
  const manifest = await readFile(join(nativeHome, '..', 'package.json'), 'utf8')
  return String((JSON.parse(manifest) as { version: string }).version)
}

async function majorVersion(binFolder: string): Promise<string> {
  const { stdout } = await run(join(binFolder, 'postgres'), ['--version'])
  return /(\d+)/.exec(stdout)?.[1] ?? ''
}

async function readClusterVersion(data: string): Promise<string | undefined> {
  const version = await readFile(join(data, 'PG_VERSION'), 'utf8').catch(() => '')
  return version.trim() || undefined
}

function otherVersionMessage(data: string, kept: string, found: string): string {
  return (
    `The data in ${data} was written by PostgreSQL ${kept}, but PostgreSQL ${found} is here now.\n` +
    `Install PostgreSQL ${kept}, or throw the data away with: npm run reset`
  )
}

function lostPasswordMessage(secrets: string): string {
  return `The password of the PostgreSQL data is gone (${secrets}/postgres-password).\nPut the file back, or throw the data away with: npm run reset`
}
