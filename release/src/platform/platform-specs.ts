import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { gatewayPorts, pathsOf, publicUrl, simulatorUrl } from '../instance/instance.ts'
import { secretFile } from '../secrets/ensure-secrets.ts'
import type { ListedPlatform } from '../stack/stack-file.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'

export const simulator = 'payment-simulator'
export const simulatorDatabase = 'payment_simulator'

/** Which secrets a member of the platform is given, by the variable it reads: its own, as the stack lists them, and the common ones. */
export function platformSecrets(platform: ListedPlatform[], name: string): Record<string, string> {
  const listed = platform.find((one) => one.name === name)
  if (!listed) throw new Error(`stacks/stack.json names no ${name} under "platform".`)
  const { secrets = [] } = listed
  const own = Array.isArray(secrets) ? Object.fromEntries(secrets.map((one) => [one, one])) : secrets
  const common = ['GATEWAY_PUBLIC_KEY', 'PEER_SECRET', ...(name === 'gateway' ? ['REDIS_URL'] : [])]
  return { ...Object.fromEntries(common.map((one) => [one, one])), ...own }
}

/** What stands outside the stacks: the gateway in front of them and the payment provider we simulate. */
export function gatewaySpecs(config: Config, platform: ListedPlatform[], build: string): ProcessSpec[] {
  return Array.from({ length: config.instance.gatewayReplicas }, (_, replica) =>
    gatewaySpec(config, platform, build, replica),
  )
}

function gatewaySpec(
  config: Config,
  platform: ListedPlatform[],
  build: string,
  replica: number,
): ProcessSpec {
  const { instance, processEnvironment, gatewayEnvironment } = config
  const paths = pathsOf(instance)
  const ports = gatewayPorts(instance, replica)
  const suffix = replica === 0 ? '' : `-${replica + 1}`
  return {
    name: `gateway${suffix}`,
    group: 'platform',
    service: 'gateway',
    command: process.execPath,
    args: ['dist/main.js'],
    cwd: join(instance.checkout, 'gateway'),
    env: {
      ...processEnvironment,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: paths.compileCache,
      LOG_LEVEL: instance.logLevel,
      HOST: '127.0.0.1',
      PORT: String(ports.public),
      CONTROL_PORT: String(ports.control),
      PUBLIC_URL: publicUrl(instance),
      STATE_FILE: join(paths.gateway, `state${suffix}.json`),
      ...secretVariables(paths.secrets, platformSecrets(platform, 'gateway')),
      ...gatewayEnvironment,
    },
    ready: { kind: 'tcp', host: '127.0.0.1', port: ports.control },
    stopSignal: 'SIGTERM',
    stopGraceMs: 15_000,
    url: `http://127.0.0.1:${ports.public}`,
    labels: { build },
  }
}

export function simulatorSpec(config: Config, platform: ListedPlatform[], build: string): ProcessSpec {
  const { instance, processEnvironment } = config
  const paths = pathsOf(instance)
  const url = simulatorUrl(instance)
  return {
    name: simulator,
    group: 'platform',
    service: simulator,
    command: process.execPath,
    args: ['dist/main.js'],
    cwd: join(instance.checkout, simulator),
    env: {
      ...processEnvironment,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: paths.compileCache,
      LOG_LEVEL: instance.logLevel,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      DATABASE_URL_FILE: databaseUrlFile(paths.secrets, simulatorDatabase),
      ...secretVariables(paths.secrets, platformSecrets(platform, simulator)),
      WEBHOOK_URL: `${publicUrl(instance)}/api/payment/v1/webhooks/simulator`,
      SIMULATOR_PUBLIC_URL: url,
    },
    ready: { kind: 'http', url: `${url}/health/ready` },
    stopSignal: 'SIGTERM',
    stopGraceMs: 12_000,
    url,
    labels: { build },
  }
}

export function isBuilt(config: Config, folder: string): boolean {
  return existsSync(join(config.instance.checkout, folder, 'dist', 'main.js'))
}

function secretVariables(folder: string, secrets: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([variable, secret]) => [`${variable}_FILE`, secretFile(folder, secret)]),
  )
}
