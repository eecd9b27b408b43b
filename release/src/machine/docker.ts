import { createHash } from 'node:crypto'
import { execFile } from 'node:child_process'
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { hostHome, hostPath } from './host-environment.ts'
import { isPortFree } from './port-holder.ts'
import { keepSecret } from './secrets.ts'
import { machineFolder, openServerHome } from './server-home.ts'
import { MachineError, type ContainerReach, type ManagedProcessSpec } from './types.ts'

const run = promisify(execFile)

const SERVERS = {
  redis: {
    port: 6379,
    folder: '/data',
    // The password comes by the environment and standard input, so that neither the process list nor the image history has it.
    command: [
      'sh',
      '-c',
      'printf "requirepass %s\\n" "$HALLES_PASSWORD" | redis-server - --maxmemory-policy noeviction --appendonly yes',
    ],
    environment: (password: string) => ({ HALLES_PASSWORD: password }),
    url: (password: string, port: number) => `redis://:${password}@127.0.0.1:${port}`,
  },
  rabbitmq: {
    port: 5672,
    folder: '/var/lib/rabbitmq',
    command: [],
    environment: (password: string) => ({ RABBITMQ_DEFAULT_USER: 'halles', RABBITMQ_DEFAULT_PASS: password }),
    url: (password: string, port: number) => `amqp://halles:${password}@127.0.0.1:${port}`,
  },
} as const

export async function prepareContainer(options: {
  dataDir: string
  server: 'redis' | 'rabbitmq'
  image: string
  port: number
  containers: ContainerReach | undefined
}): Promise<{ url: string; spec: ManagedProcessSpec }> {
  const { dataDir, server, image, port } = options
  const home = await openServerHome(dataDir, server)
  const name = containerName(dataDir, server)
  await run('docker', ['rm', '--force', name]).catch(() => {})
  if (!(await isPortFree(port))) {
    throw new MachineError(
      `Port ${port}, needed for ${server}, is taken. Choose other ports, for example: HALLES_PORT_BASE=5100 npm start`,
    )
  }
  await pullImage(image)

  const password = await keepSecret(join(machineFolder(dataDir), 'secrets'), `${server}-password`)
  const environmentFile = join(home, 'container.env')
  const environment = Object.entries(SERVERS[server].environment(password)).map(
    ([key, value]) => `${key}=${value}\n`,
  )
  await writeFile(environmentFile, environment.join(''), { mode: 0o600 })

  const url = SERVERS[server].url(password, port)
  const spec: ManagedProcessSpec = {
    name: server,
    ...containerCommand({ name, server, image, port, environmentFile, containers: options.containers }),
    env: { PATH: hostPath(), HOME: hostHome() ?? home },
    cwd: home,
    readyCheck: { kind: server, url },
    readyTimeoutMs: 120_000,
    stopSignal: 'SIGTERM',
    stopTimeoutMs: 30_000,
  }
  return { url, spec }
}

/** The shell first removes what a killed client left behind under the same name, so that every restart works. */
export function containerCommand(options: {
  name: string
  server: 'redis' | 'rabbitmq'
  image: string
  port: number
  environmentFile: string
  containers?: ContainerReach | undefined
}): { command: string; args: string[] } {
  const { port, folder, command } = SERVERS[options.server]
  const docker = [
    'run',
    '--rm',
    `--name=${options.name}`,
    `--hostname=${options.name}`,
    `--publish=127.0.0.1:${options.port}:${port}`,
    ...(options.containers ? [`--publish=${options.containers.address}:${options.port}:${port}`] : []),
    `--env-file=${options.environmentFile}`,
    `--volume=${options.name}:${folder}`,
    options.image,
    ...command,
  ]
  const script = `docker rm --force ${options.name} >/dev/null 2>&1; exec docker "$@"`
  return { command: '/bin/sh', args: ['-c', script, 'docker', ...docker] }
}

export async function removeContainers(dataDir: string): Promise<void> {
  for (const server of ['redis', 'rabbitmq'] as const) {
    const name = containerName(dataDir, server)
    await run('docker', ['rm', '--force', name]).catch(() => {})
    await run('docker', ['volume', 'rm', name]).catch(() => {})
  }
}

function containerName(dataDir: string, server: string): string {
  return `halles-${server}-${createHash('sha256').update(dataDir).digest('hex').slice(0, 8)}`
}

async function pullImage(image: string): Promise<void> {
  try {
    await run('docker', ['image', 'inspect', image])
  } catch {
    await run('docker', ['pull', image]).catch((error: unknown) => {
      throw new MachineError(
        `The image ${image} could not be fetched:\n${String(error)}\nFetch it by hand (docker pull ${image}) or install the server.`,
      )
    })
  }
}
