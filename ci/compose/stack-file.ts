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
import { INSTANCE, LOG_LEVEL, migration, PUBLIC_URL } from './platform-file.ts'
import { variableOf, type Member, type Members } from './read-members.ts'
import { createDatabases } from './servers.ts'

const COLOUR = '${HALLES_COLOUR:-blue}'
const RELEASE = `\${HALLES_RELEASE:-${COLOUR}}`
const OPENER_SECRETS = ['CONTROL_TOKEN', 'PEER_SECRET']
const PORT = 8080

/** stack.yaml: one colour. Blue and green are two projects of this one file, in networks of their own. */
export function stackFile({ services, platform }: Members): Fields {
  const databases = services.flatMap(({ database }) => database ?? [])
  const used = services.flatMap(secretsOf).map(({ source }) => source)
  return {
    name: `${INSTANCE}-${COLOUR}`,
    ...SHARED,
    services: {
      databases: createDatabases(databases, {}),
      ...Object.fromEntries(services.flatMap(entriesOf)),
      'open-shop': openShop(services, String(platform[0]?.name)),
    },
    networks: {
      data: { name: `${INSTANCE}-data`, external: true },
      stack: { name: `${INSTANCE}-${COLOUR}`, external: true },
    },
    configs: {
      'create-databases': { file: './create-databases' },
      'open-shop': { file: './open-shop.mjs' },
    },
    secrets: declareSecrets(['POSTGRES_PASSWORD', ...OPENER_SECRETS, ...used]),
  }
}

function entriesOf(member: Member): Array<[string, Fields]> {
  const { name, database } = member
  const migrate = `${name}-migrate`
  const service: [string, Fields] = [
    name,
    hardened({
      image: imageOf(name),
      networks: { data: {}, stack: { aliases: [hostOf(name)] } },
      environment: {
        LOG_LEVEL,
        COLOUR,
        RELEASE,
        PUBLIC_URL,
        ...Object.fromEntries(member.peers.map((peer) => [`${variableOf(peer)}_URL`, urlOf(peer)])),
        ...providers(member),
        ...member.env,
        ...secretVariables(secretsOf(member)),
      },
      ...mountSecrets(secretsOf(member)),
      ...readinessCheck(member.ready),
      stop_grace_period: '20s',
      ...(database ? dependsOn({ [migrate]: 'completed_successfully' }) : {}),
      ...limits(member.memoryMb, member.cpus, member.replicas),
    }),
  ]
  return database
    ? [[migrate, migration(member, { databases: 'completed_successfully' })], service]
    : [service]
}

/** On the network of the data both colours would answer to the service's name, so they are told each other's full ones. */
function hostOf(name: string): string {
  return `${name}.${COLOUR}`
}

function urlOf(name: string): string {
  return `http://${hostOf(name)}:${PORT}`
}

function providers({ secrets }: Member): Fields {
  return 'PAYMENT_SIMULATOR_API_KEY' in secrets
    ? { PAYMENT_SIMULATOR_URL: `http://payment-simulator:${PORT}` }
    : {}
}

/** Tells the gateway of this colour, and makes it live where nothing is live yet. */
function openShop(services: Member[], gateway: string): Fields {
  const secrets = OPENER_SECRETS.map((name) => ({ name, source: name }))
  const withLease = services.filter(({ kind }) => kind === 'service').map(({ name }) => name)
  return runOnce({
    image: imageOf(gateway),
    networks: ['stack'],
    entrypoint: ['node', '/open-shop.mjs'],
    command: [],
    environment: {
      COLOUR,
      RELEASE,
      // VERSION is the gateway's own, from its image.
      STACK_VERSION: '${HALLES_VERSION:-0.1.0}',
      GATEWAY_URL: `http://${gateway}:8080`,
      CONTROL_URL: `http://${gateway}:8081`,
      SERVICES: services.map(({ name }) => `${name}=${urlOf(name)}`).join(' '),
      WITH_LEASE: withLease.join(' '),
      ...secretVariables(secrets),
    },
    configs: [{ source: 'open-shop', target: '/open-shop.mjs' }],
    ...mountSecrets(secrets),
    healthcheck: { disable: true },
    ...dependsOn(Object.fromEntries(services.map(({ name }) => [name, 'healthy' as const]))),
  })
}
