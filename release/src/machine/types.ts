/** A question that is answered only when the process really serves; plain data, ask it with `isReady` or `waitUntilReady`. */
export type ReadyCheck =
  | { kind: 'postgres'; url: string }
  | { kind: 'redis'; url: string }
  | { kind: 'rabbitmq'; url: string }
  | { kind: 'tcp'; host: string; port: number }

/**
 * One process the supervisor keeps running. Plain data, so it can be written to a file. Start them in the order of the list,
 * waiting for each one's `readyCheck`, and stop them in reverse. Spawn with `detached: true` (own process group): the
 * RabbitMQ script has a child that a hard kill must reach too (`process.kill(-pid, 'SIGKILL')`).
 */
export interface ManagedProcessSpec {
  name: 'postgres' | 'redis' | 'epmd' | 'rabbitmq'
  command: string
  args: string[]
  /** The whole environment of the process; nothing is to be inherited besides it. */
  env: Record<string, string>
  /** Set when we are root and the process must not be. */
  uid?: number
  gid?: number
  cwd: string
  readyCheck: ReadyCheck
  /** How long a first start may take before it counts as failed. */
  readyTimeoutMs: number
  /** The signal of a clean stop, and how long to wait for it before SIGKILL to the group. */
  stopSignal: 'SIGINT' | 'SIGTERM'
  stopTimeoutMs: number
  /** A process of this data folder that an earlier, killed supervisor left running: adopt it (it serves) or stop it with `stopProcess`. */
  runningPid?: number
}

export interface Machine {
  /** Superuser URL ending in `/postgres`; the release tool creates the databases and roles of the services with it. */
  postgresAdminUrl: string
  redisUrl: string
  rabbitmqUrl: string
  /** Empty for whatever is configured by HALLES_POSTGRES_URL, HALLES_REDIS_URL, HALLES_RABBITMQ_URL. */
  processes: ManagedProcessSpec[]
}

export interface Step {
  title: string
  state: 'started' | 'done' | 'failed'
  detail?: string
  elapsedMs?: number
}

export interface EnsureMachineOptions {
  /** Absolute path of the data folder, e.g. `<checkout>/.halles`. */
  dataDir: string
  portBase: number
  onStep?: (step: Step) => void
  /** Containers are to reach the servers, too: at which address of this machine, and from which networks. */
  containers?: ContainerReach
  /** The addresses of servers that exist already; defaults to the HALLES_*_URL variables of the process. */
  configured?: ConfiguredServers
}

export interface ContainerReach {
  address: string
  subnets: string[]
}

export interface ConfiguredServers {
  postgresUrl?: string | undefined
  redisUrl?: string | undefined
  rabbitmqUrl?: string | undefined
}

/** Something a person has to do; the message says what. Print `message` alone, without a stack. */
export class MachineError extends Error {
  override name = 'MachineError'
}
