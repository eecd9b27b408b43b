import { createHash, randomBytes } from 'node:crypto'
import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serverPath } from './host-environment.ts'
import { findOnPath } from './inspect-host.ts'
import { claimPort, findEpmdKeeper } from './port-holder.ts'
import { keepSecret } from './secrets.ts'
import { machineFolder, openServerHome } from './server-home.ts'
import type { ContainerReach, ManagedProcessSpec } from './types.ts'

export interface RabbitmqPorts {
  amqp: number
  distribution: number
  epmd: number
}

export async function prepareRabbitmq(options: {
  dataDir: string
  ports: RabbitmqPorts
  binary: string
  containers: ContainerReach | undefined
}): Promise<{ url: string; specs: ManagedProcessSpec[] }> {
  const { ports } = options
  const home = await openServerHome(options.dataDir, 'rabbitmq')
  const runningPid = await claimPort(ports.amqp, 'RabbitMQ', home)
  await claimPort(ports.distribution, 'RabbitMQ (distribution)', home)

  const password = await keepSecret(join(machineFolder(options.dataDir), 'secrets'), 'rabbitmq-password')
  await mkdir(join(home, 'log'), { recursive: true })
  await writeFile(join(home, 'rabbitmq.conf'), brokerConfiguration(home, ports, options.containers), {
    mode: 0o600,
  })
  await writeFile(join(home, 'definitions.json'), brokerDefinitions('halles', password), { mode: 0o600 })
  await writeFile(join(home, 'enabled_plugins'), '[].\n')
  const env = brokerEnvironment(home, ports)

  const url = `amqp://halles:${password}@127.0.0.1:${ports.amqp}`
  const epmd = await findEpmd()
  const runningEpmd = await findEpmdKeeper(home)
  const specs: ManagedProcessSpec[] = []
  if (epmd) {
    specs.push({
      name: 'epmd',
      command: '/bin/sh',
      args: ['-c', epmdScript(epmd, ports.epmd)],
      env: { PATH: serverPath },
      cwd: home,
      readyCheck: { kind: 'tcp', host: '127.0.0.1', port: ports.epmd },
      readyTimeoutMs: 10_000,
      stopSignal: 'SIGTERM',
      stopTimeoutMs: 2_000,
      ...(runningEpmd === undefined ? {} : { runningPid: runningEpmd }),
    })
  }
  specs.push({
    name: 'rabbitmq',
    command: options.binary,
    args: [],
    env,
    cwd: home,
    readyCheck: { kind: 'rabbitmq', url },
    readyTimeoutMs: 90_000,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 30_000,
    ...(runningPid === undefined ? {} : { runningPid }),
  })
  return { url, specs }
}

/**
 * RabbitMQ starts an epmd of its own the moment it misses one, and two can not have the port. So ours stands by while another answers, takes
 * over when that one goes, and sends it away at the end, when no node is left.
 */
function epmdScript(epmd: string, port: number): string {
  const ask = `${epmd} -port ${port} -names >/dev/null 2>&1`
  return [
    `trap '[ -n "$own" ] && kill $own; ${epmd} -port ${port} -kill >/dev/null 2>&1; exit 0' TERM`,
    `while ${ask}; do sleep 1; done`,
    `${epmd} -port ${port} -address 127.0.0.1 & own=$!`,
    'wait $own',
  ].join('\n')
}

function brokerConfiguration(
  home: string,
  ports: RabbitmqPorts,
  containers: ContainerReach | undefined,
): string {
  return [
    `listeners.tcp.local = 127.0.0.1:${ports.amqp}`,
    ...(containers ? [`listeners.tcp.containers = ${containers.address}:${ports.amqp}`] : []),
    `load_definitions = ${join(home, 'definitions.json')}`,
    'disk_free_limit.absolute = 200MB',
    // A single-node broker with a handful of quorum queues: the default of 512 MB would sit in memory.
    'raft.wal_max_size_bytes = 67108864',
    'log.console = true',
    'log.console.level = warning',
    'log.file = false',
    '',
  ].join('\n')
}

/** Imported at every start, so a first start that was cut short leaves no broker without its user. */
function brokerDefinitions(user: string, password: string, salt = randomBytes(4)): string {
  const digest = createHash('sha256').update(salt).update(password).digest()
  return JSON.stringify({
    vhosts: [{ name: '/' }],
    users: [
      {
        name: user,
        password_hash: Buffer.concat([salt, digest]).toString('base64'),
        hashing_algorithm: 'rabbit_password_hashing_sha256',
        tags: 'administrator',
      },
    ],
    permissions: [{ user, vhost: '/', configure: '.*', write: '.*', read: '.*' }],
  })
}

function brokerEnvironment(home: string, ports: RabbitmqPorts): Record<string, string> {
  return {
    PATH: serverPath,
    HOME: home,
    LC_ALL: 'C.UTF-8',
    RABBITMQ_NODENAME: `halles-${ports.amqp}@localhost`,
    RABBITMQ_NODE_PORT: String(ports.amqp),
    RABBITMQ_NODE_IP_ADDRESS: '127.0.0.1',
    RABBITMQ_DIST_PORT: String(ports.distribution),
    ERL_EPMD_PORT: String(ports.epmd),
    ERL_EPMD_ADDRESS: '127.0.0.1',
    RABBITMQ_MNESIA_BASE: join(home, 'data'),
    RABBITMQ_LOG_BASE: join(home, 'log'),
    RABBITMQ_PID_FILE: join(home, 'rabbitmq.pid'),
    RABBITMQ_CONFIG_FILE: join(home, 'rabbitmq'),
    RABBITMQ_ADVANCED_CONFIG_FILE: join(home, 'advanced.config'),
    RABBITMQ_CONF_ENV_FILE: join(home, 'rabbitmq-env.conf'),
    RABBITMQ_ENABLED_PLUGINS_FILE: join(home, 'enabled_plugins'),
    RABBITMQ_GENERATED_CONFIG_DIR: join(home, 'config'),
    RABBITMQ_SERVER_ADDITIONAL_ERL_ARGS: '-kernel inet_dist_use_interface {127,0,0,1}',
    // The script then becomes the broker instead of staying its parent: one process to watch and to stop.
    RUNNING_UNDER_SYSTEMD: 'true',
  }
}

/** Erlang's name server; run by us, because the broker would leave one behind, listening on every address. */
async function findEpmd(): Promise<string | undefined> {
  const onPath = await findOnPath('epmd')
  if (onPath) return onPath
  const releases = await readdir('/usr/lib/erlang').catch(() => [])
  const runtime = releases
    .filter((name) => name.startsWith('erts-'))
    .toSorted()
    .at(-1)
  return runtime && join('/usr/lib/erlang', runtime, 'bin', 'epmd')
}
