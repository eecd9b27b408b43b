import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { serverPath } from './host-environment.ts'
import { claimPort } from './port-holder.ts'
import { keepSecret } from './secrets.ts'
import { machineFolder, openServerHome } from './server-home.ts'
import type { ContainerReach, ManagedProcessSpec } from './types.ts'

export async function prepareRedis(options: {
  dataDir: string
  port: number
  binary: string
  containers: ContainerReach | undefined
}): Promise<{ url: string; spec: ManagedProcessSpec }> {
  const home = await openServerHome(options.dataDir, 'redis')
  const runningPid = await claimPort(options.port, 'Redis', home)
  const password = await keepSecret(join(machineFolder(options.dataDir), 'secrets'), 'redis-password')
  const configuration = join(home, 'redis.conf')
  const addresses = ['127.0.0.1', ...(options.containers ? [options.containers.address] : [])]
  const content = redisConfiguration({ home, port: options.port, password, addresses })
  await writeFile(configuration, content, { mode: 0o600 })

  const url = `redis://:${password}@127.0.0.1:${options.port}`
  const spec: ManagedProcessSpec = {
    name: 'redis',
    command: options.binary,
    args: [configuration],
    env: { PATH: serverPath, HOME: home },
    cwd: home,
    readyCheck: { kind: 'redis', url },
    readyTimeoutMs: 30_000,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 10_000,
    ...(runningPid === undefined ? {} : { runningPid }),
  }
  return { url, spec }
}

/** Queued jobs live here, so a full memory must refuse writes and never evict. */
function redisConfiguration(options: {
  home: string
  port: number
  password: string
  addresses: string[]
}): string {
  return [
    `bind ${options.addresses.join(' ')}`,
    'protected-mode yes',
    `port ${options.port}`,
    `dir "${options.home}"`,
    `requirepass ${options.password}`,
    'daemonize no',
    'databases 16',
    'maxmemory 256mb',
    'maxmemory-policy noeviction',
    'save ""',
    'appendonly yes',
    'appendfsync everysec',
    'loglevel notice',
    '',
  ].join('\n')
}
