import {
  declareSecrets,
  dependsOn,
  hardened,
  imageOf,
  limits,
  mountSecrets,
  readinessCheck,
  runOnce,
  secretsOf,
  secretVariables,
  SHARED,
  type Fields,
} from './fragments.ts'
import type { Member, Members } from './read-members.ts'
import { createDatabases, SERVER_SECRETS, servers } from './servers.ts'

export const PUBLIC_URL = '${HALLES_PUBLIC_URL:-http://127.0.0.1:${HALLES_PORT:-8080}}'
export const LOG_LEVEL = '${HALLES_LOG_LEVEL:-info}'
export const INSTANCE = '${HALLES_NAME:-halles}'
const COLOURS = ['blue', 'green']

/** compose.yaml: what is there once, whatever colours come and go. Its networks are where the stacks find it. */
export function platformFile({ platform }: Members): Fields {
  const gateway = memberOf(platform, 'gateway')
  const simulator = memberOf(platform, 'payment-simulator')
  const database = String(simulator.database)
  const used = platform.flatMap(secretsOf).map(({ source }) => source)
  return {
    name: INSTANCE,
    ...SHARED,
    services: {
      ...servers(),
      databases: createDatabases([database], { postgres: 'healthy' }),
      gateway: hardened({
        image: imageOf(gateway.name),
        networks: ['front', 'data', ...COLOURS],
        // The only way in. What ends TLS stands in front of it.
        ports: ['127.0.0.1:${HALLES_PORT:-8080}:8080'],
        environment: { LOG_LEVEL, PUBLIC_URL, ...gateway.env, ...secretVariables(secretsOf(gateway)) },
        ...mountSecrets(secretsOf(gateway)),
        volumes: ['gateway:/state'],
        ...readinessCheck('/health/ready', 8081),
        stop_grace_period: '20s',
        ...dependsOn({ redis: 'healthy' }),
        ...limits(gateway.memoryMb, gateway.cpus),
      }),
      'payment-simulator-migrate': migration(simulator, { databases: 'completed_successfully' }),
      'payment-simulator': hardened({
        image: imageOf(simulator.name),
        networks: ['data'],
        environment: {
          LOG_LEVEL,
          SIMULATOR_PUBLIC_URL: 'http://payment-simulator:8080',
          WEBHOOK_URL: 'http://gateway:8080/api/payment/v1/webhooks/simulator',
          ...simulator.env,
          ...secretVariables(secretsOf(simulator)),
        },
        ...mountSecrets(secretsOf(simulator)),
        ...readinessCheck(simulator.ready),
        stop_grace_period: '20s',
        ...dependsOn({ 'payment-simulator-migrate': 'completed_successfully' }),
        ...limits(simulator.memoryMb, simulator.cpus),
      }),
    },
    networks: {
      front: { name: `${INSTANCE}-front` },
      ...Object.fromEntries(
        ['data', ...COLOURS].map((name) => [name, { name: `${INSTANCE}-${name}`, internal: true }]),
      ),
    },
    volumes: Object.fromEntries(['postgres', 'rabbitmq', 'redis', 'gateway'].map((name) => [name, {}])),
    configs: { 'create-databases': { file: './create-databases' } },
    secrets: declareSecrets([...SERVER_SECRETS, ...used]),
  }
}

/** Brings the database of a program up to date with the program's own image. */
export function migration(member: Member, waitsFor: Parameters<typeof dependsOn>[0]): Fields {
  const database = secretsOf(member).filter(({ name }) => name === 'DATABASE_URL')
  return runOnce({
    image: imageOf(member.name),
    networks: ['data'],
    command: ['node', 'dist/migrate.js'],
    environment: secretVariables(database),
    ...mountSecrets(database),
    ...dependsOn(waitsFor),
  })
}

function memberOf(platform: Member[], name: string): Member {
  const member = platform.find((found) => found.name === name)
  if (!member) throw new Error(`stacks/stack.json names no ${name} in its platform.`)
  if (member.replicas > 1)
    throw new Error(`${name} is there once: one port of this machine leads to one process.`)
  return member
}
