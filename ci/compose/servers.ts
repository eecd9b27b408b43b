import { databaseSecret, dependsOn, hardened, limits, runOnce, type Fields } from './fragments.ts'

/** Images of others, each pinned and each to be replaced by a variable where a company keeps its own copies. */
const POSTGRES = '${HALLES_POSTGRES_IMAGE:-postgres:18.6}'
const RABBITMQ = '${HALLES_RABBITMQ_IMAGE:-rabbitmq:4.3.3}'
const REDIS = '${HALLES_REDIS_IMAGE:-redis:8.10.0-alpine}'

/** Their entry points begin as root, give the volume to their own user and become that user. */
const BECOMES_ITS_USER = { cap_add: ['CHOWN', 'DAC_OVERRIDE', 'FOWNER', 'SETGID', 'SETUID'] }
const DATA = { networks: ['data'] }

export const SERVER_SECRETS = ['POSTGRES_PASSWORD', 'RABBITMQ_CONF', 'REDIS_CONF']

export function servers(): Record<string, Fields> {
  return {
    postgres: hardened({
      image: POSTGRES,
      ...BECOMES_ITS_USER,
      ...DATA,
      command: ['postgres', '-c', 'max_connections=300', '-c', 'password_encryption=scram-sha-256'],
      environment: {
        POSTGRES_PASSWORD_FILE: '/run/secrets/POSTGRES_PASSWORD',
        POSTGRES_INITDB_ARGS: '--data-checksums',
      },
      secrets: ['POSTGRES_PASSWORD'],
      // PostgreSQL 18 keeps its data in a folder of its version below this one.
      volumes: ['postgres:/var/lib/postgresql'],
      tmpfs: ['/tmp', '/var/run/postgresql'],
      shm_size: '128m',
      // While it sets itself up it listens on its socket only.
      healthcheck: check(['CMD', 'pg_isready', '--quiet', '--host=127.0.0.1', '--username=postgres']),
      stop_grace_period: '60s',
      ...limits(1024),
    }),
    rabbitmq: hardened({
      image: RABBITMQ,
      ...BECOMES_ITS_USER,
      ...DATA,
      // Its node name holds the host's, and its data belongs to the node name.
      hostname: 'rabbitmq',
      secrets: [{ source: 'RABBITMQ_CONF', target: '/etc/rabbitmq/conf.d/20-halles.conf' }],
      volumes: ['rabbitmq:/var/lib/rabbitmq'],
      tmpfs: ['/tmp', '/var/log/rabbitmq'],
      healthcheck: check(['CMD', 'rabbitmq-diagnostics', '--quiet', 'check_port_connectivity'], 15),
      stop_grace_period: '60s',
      ...limits(1024),
    }),
    redis: hardened({
      image: REDIS,
      ...BECOMES_ITS_USER,
      ...DATA,
      command: ['redis-server', '/run/secrets/REDIS_CONF'],
      secrets: ['REDIS_CONF'],
      volumes: ['redis:/data'],
      healthcheck: check([
        'CMD-SHELL',
        'REDISCLI_AUTH="$$(sed -n \'s/^requirepass //p\' /run/secrets/REDIS_CONF)" redis-cli ping | grep -q PONG',
      ]),
      ...limits(384),
    }),
  }
}

/** Makes what is missing of these databases, each with a role that owns it and may connect to no other. */
export function createDatabases(databases: string[], waitsFor: Parameters<typeof dependsOn>[0]): Fields {
  return runOnce({
    image: POSTGRES,
    user: 'nobody',
    ...DATA,
    command: ['sh', '/create-databases'],
    environment: { DATABASES: databases.join(' ') },
    configs: [{ source: 'create-databases', target: '/create-databases' }],
    secrets: ['POSTGRES_PASSWORD', ...databases.map(databaseSecret)],
    ...dependsOn(waitsFor),
  })
}

function check(test: string[], seconds = 5): Fields {
  return { test, interval: `${seconds}s`, timeout: `${seconds * 2}s`, retries: 12, start_period: '60s' }
}
