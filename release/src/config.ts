import { readFileSync } from 'node:fs'
import { userInfo } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { pathsOf } from './instance/instance.ts'
import type { DriverName, Instance } from './instance/instance.ts'
import { serverPath } from './machine/host-environment.ts'

export interface Config {
  instance: Instance
  /** Who is named in the journal when nobody says otherwise. */
  actor: string
  failpoint: string | undefined
  /** For tests: the agent ends, with everything it runs, when this process is gone. */
  endWith: number | undefined
  /** Where the Docker Engine is, as its CLI is told. */
  dockerHost: string | undefined
  /** The stack release that stacks of images are made of where no other is named. */
  stackRelease: string
  /** Settings of the gateway that an operator or a load test may want otherwise. */
  gatewayEnvironment: Record<string, string>
  /** PATH, HOME and the like of whoever calls us, for the tools we call. */
  systemEnvironment: Record<string, string>
  /** What the shop's processes get instead: the same from whatever shell, so that a second start changes nothing. */
  processEnvironment: Record<string, string>
}

interface RecordedInstance {
  portBase: number
  gatewayReplicas: number
  driver?: DriverName
}

const defaultPortBase = 4100
const chosenByOperators = ['TZ', 'NODE_EXTRA_CA_CERTS', 'OTEL_EXPORTER_OTLP_ENDPOINT']
const inherited = ['PATH', 'HOME', 'LANG', 'LC_ALL', 'TMPDIR', 'DOCKER_HOST', ...chosenByOperators]

/** The only reader of the environment. What a first start chose is recorded, so `stop` needs no variables. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  const checkout = resolve(env.HALLES_CHECKOUT ?? dirname(dirname(dirname(fileURLToPath(import.meta.url)))))
  const dataDir = resolve(env.HALLES_DATA ?? join(checkout, '.halles'))
  const recorded = readRecorded(pathsOf({ dataDir }).instanceFile)
  return {
    instance: {
      checkout,
      dataDir,
      portBase: integer('HALLES_PORT_BASE', env, recorded?.portBase ?? defaultPortBase, 1_024, 64_000),
      gatewayReplicas: integer('HALLES_GATEWAY_REPLICAS', env, recorded?.gatewayReplicas ?? 1, 1, 9),
      logLevel: env.LOG_LEVEL ?? 'info',
      driver: parseDriver(env.HALLES_DRIVER || (recorded?.driver ?? 'local')),
    },
    actor: env.HALLES_ACTOR ?? userInfo().username,
    failpoint: env.HALLES_FAILPOINT,
    endWith: env.HALLES_END_WITH === undefined ? undefined : Number(env.HALLES_END_WITH),
    dockerHost: env.DOCKER_HOST,
    stackRelease: resolve(env.HALLES_STACK_RELEASE ?? join(dataDir, 'stack-release.json')),
    gatewayEnvironment: pick(env, { HALLES_RATE_LIMIT_PER_MINUTE: 'RATE_LIMIT_PER_MINUTE' }),
    systemEnvironment: pick(env, asTheyAre(inherited)),
    processEnvironment: {
      PATH: `${dirname(process.execPath)}:${serverPath}`,
      HOME: dataDir,
      LANG: 'C.UTF-8',
      ...pick(env, asTheyAre(chosenByOperators)),
    },
  }
}

export function parseDriver(text: string): DriverName {
  if (text === 'local' || text === 'docker') return text
  throw new Error(`There is no driver "${text}"; say local (processes) or docker (containers).`)
}

function asTheyAre(names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [name, name]))
}

function pick(env: NodeJS.ProcessEnv, names: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(names).flatMap(([from, to]) => (env[from] === undefined ? [] : [[to, env[from]]])),
  )
}

function integer(
  name: string,
  env: NodeJS.ProcessEnv,
  fallback: number,
  minimum: number,
  maximum: number,
): number {
  const text = env[name]
  if (text === undefined || text === '') return fallback
  const value = Number(text)
  if (!Number.isInteger(value) || value < minimum || value > maximum) {
    throw new Error(`${name} is "${text}"; it has to be a whole number from ${minimum} to ${maximum}.`)
  }
  return value
}

function readRecorded(file: string): RecordedInstance | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as RecordedInstance
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw new Error(`${file} cannot be read`, { cause: error })
  }
}
