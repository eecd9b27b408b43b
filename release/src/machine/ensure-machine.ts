import { mkdir } from 'node:fs/promises'
import { prepareContainer } from './docker.ts'
import { configuredByEnvironment } from './host-environment.ts'
import { findNativeBinary, inspectHost } from './inspect-host.ts'
import { installPackage } from './install-package.ts'
import { planServer, type ServerName, type ServerPlan } from './plan-server.ts'
import { preparePostgres } from './postgres.ts'
import { prepareRabbitmq } from './rabbitmq.ts'
import { waitUntilReady } from './ready.ts'
import { prepareRedis } from './redis.ts'
import { runStep } from './run-step.ts'
import {
  MachineError,
  type ConfiguredServers,
  type ContainerReach,
  type EnsureMachineOptions,
  type Machine,
  type ManagedProcessSpec,
  type ReadyCheck,
} from './types.ts'

interface Server {
  url: string
  specs: ManagedProcessSpec[]
}

const TITLES: Record<ServerName, string> = { postgres: 'PostgreSQL', redis: 'Redis', rabbitmq: 'RabbitMQ' }
const VARIABLES: Record<ServerName, string> = {
  postgres: 'HALLES_POSTGRES_URL',
  redis: 'HALLES_REDIS_URL',
  rabbitmq: 'HALLES_RABBITMQ_URL',
}

/**
 * Finds, installs and initialises the three servers the shop needs; safe to call again at any time, also after a start that was
 * cut short. Starts nothing: the caller runs `processes` in their order.
 */
export async function ensureMachine(options: EnsureMachineOptions): Promise<Machine> {
  await mkdir(options.dataDir, { recursive: true, mode: 0o711 })
  const configured = options.configured ?? configuredByEnvironment()
  const postgres = await ensureServer('postgres', options, configured)
  const redis = await ensureServer('redis', options, configured)
  const rabbitmq = await ensureServer('rabbitmq', options, configured)
  return {
    postgresAdminUrl: postgres.url,
    redisUrl: redis.url,
    rabbitmqUrl: rabbitmq.url,
    processes: [...postgres.specs, ...redis.specs, ...rabbitmq.specs],
  }
}

async function ensureServer(
  server: ServerName,
  options: EnsureMachineOptions,
  configured: ConfiguredServers,
): Promise<Server> {
  return runStep(`${TITLES[server]}`, options.onStep, async (detail) => {
    let plan = planServer(server, await inspectHost(server, configured))
    if (plan.kind === 'install') {
      detail(`installing ${plan.aptPackage} with apt-get`)
      plan = await install(server, plan.aptPackage)
    }
    detail(describe(plan))
    return carryOut(server, plan, options)
  })
}

async function install(server: ServerName, aptPackage: string): Promise<ServerPlan> {
  await installPackage(aptPackage)
  const binary = await findNativeBinary(server)
  if (!binary) throw new MachineError(`${aptPackage} was installed, but its server was not found.`)
  return { kind: 'native', binary }
}

async function carryOut(
  server: ServerName,
  plan: ServerPlan,
  options: EnsureMachineOptions,
): Promise<Server> {
  const { dataDir, portBase, containers } = options
  if (plan.kind === 'missing') throw new MachineError(plan.message)
  if (plan.kind === 'configured') return useConfigured(server, plan.url, containers)
  if (plan.kind === 'docker' && server !== 'postgres') {
    const port = server === 'redis' ? portBase + 11 : portBase + 12
    const { url, spec } = await prepareContainer({ dataDir, server, image: plan.image, port, containers })
    return { url, specs: [spec] }
  }
  if (server === 'postgres' && (plan.kind === 'embedded' || plan.kind === 'native')) {
    const { url, spec } = await preparePostgres({ dataDir, port: portBase + 10, source: plan, containers })
    return { url, specs: [spec] }
  }
  if (plan.kind !== 'native') throw new Error(`No way to run ${server} as ${plan.kind}`)
  if (server === 'redis') {
    const { url, spec } = await prepareRedis({
      dataDir,
      port: portBase + 11,
      binary: plan.binary,
      containers,
    })
    return { url, specs: [spec] }
  }
  const ports = { amqp: portBase + 12, distribution: portBase + 13, epmd: portBase + 14 }
  return prepareRabbitmq({ dataDir, ports, binary: plan.binary, containers })
}

async function useConfigured(
  server: ServerName,
  url: string,
  containers: ContainerReach | undefined,
): Promise<Server> {
  if (containers && ['127.0.0.1', 'localhost', '[::1]'].includes(new URL(url).hostname)) {
    throw new MachineError(
      `${VARIABLES[server]} is on this machine's loopback, where containers cannot reach it.\n` +
        `Give an address that they reach (${containers.address}, if the server listens there), or unset ${VARIABLES[server]} to get a private one.`,
    )
  }
  const check: ReadyCheck = { kind: server, url }
  await waitUntilReady(check, { timeoutMs: 5_000 }).catch((error: unknown) => {
    throw new MachineError(
      `${VARIABLES[server]} is set, but that ${TITLES[server]} does not answer: ${error instanceof Error ? error.message : String(error)}\n` +
        `Start it, correct the address, or unset ${VARIABLES[server]} to get a private one.`,
    )
  })
  return { url, specs: [] }
}

function describe(plan: ServerPlan): string {
  if (plan.kind === 'embedded') return 'binaries from npm'
  if (plan.kind === 'native') return plan.binary
  if (plan.kind === 'docker') return `container of ${plan.image}`
  return plan.kind
}
