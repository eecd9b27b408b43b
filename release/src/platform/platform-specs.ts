import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../config.ts'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { gatewayPorts, pathsOf, publicUrl, simulatorUrl } from '../instance/instance.ts'
import { secretFile } from '../secrets/ensure-secrets.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'

export const simulatorDatabase = 'payment_simulator'

export const gatewaySecrets = [
  'GATEWAY_PRIVATE_KEY',
  'GATEWAY_PUBLIC_KEY',
  'PEER_SECRET',
  'COOKIE_SECRET',
  'CONTROL_TOKEN',
  'REDIS_URL',
]

/** By the simulator's own names. */
export const simulatorSecrets = {
  API_KEY: 'PAYMENT_SIMULATOR_API_KEY',
  WEBHOOK_SECRET: 'PAYMENT_SIMULATOR_WEBHOOK_SECRET',
}

/** What stands outside the stacks: the gateway in front of them and the payment provider we simulate. */
export function gatewaySpecs(config: Config, build: string): ProcessSpec[] {
  return Array.from({ length: config.instance.gatewayReplicas }, (_, replica) =>
    gatewaySpec(config, build, replica),
  )
}

function gatewaySpec(config: Config, build: string, replica: number): ProcessSpec {
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
      ...secrets(paths.secrets, gatewaySecrets),
      ...gatewayEnvironment,
    },
    ready: { kind: 'tcp', host: '127.0.0.1', port: ports.control },
    stopSignal: 'SIGTERM',
    stopGraceMs: 15_000,
    url: `http://127.0.0.1:${ports.public}`,
    labels: { build },
  }
}

export function simulatorSpec(config: Config, build: string): ProcessSpec {
  const { instance, processEnvironment } = config
  const paths = pathsOf(instance)
  const url = simulatorUrl(instance)
  return {
    name: 'payment-simulator',
    group: 'platform',
    service: 'payment-simulator',
    command: process.execPath,
    args: ['dist/main.js'],
    cwd: join(instance.checkout, 'payment-simulator'),
    env: {
      ...processEnvironment,
      NODE_ENV: 'production',
      NODE_COMPILE_CACHE: paths.compileCache,
      LOG_LEVEL: instance.logLevel,
      HOST: '127.0.0.1',
      PORT: new URL(url).port,
      DATABASE_URL_FILE: databaseUrlFile(paths.secrets, simulatorDatabase),
      API_KEY_FILE: secretFile(paths.secrets, simulatorSecrets.API_KEY),
      WEBHOOK_SECRET_FILE: secretFile(paths.secrets, simulatorSecrets.WEBHOOK_SECRET),
      WEBHOOK_URL: `${publicUrl(instance)}/api/payment/v1/webhooks/simulator`,
      SIMULATOR_PUBLIC_URL: url,
      ...secrets(paths.secrets, ['PEER_SECRET', 'GATEWAY_PUBLIC_KEY']),
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

function secrets(folder: string, names: string[]): Record<string, string> {
  return Object.fromEntries(names.map((name) => [`${name}_FILE`, secretFile(folder, name)]))
}
