import type { Member } from './read-members.ts'
import { variableOf } from './read-members.ts'

export type Fields = Record<string, unknown>

/** Every container: no root file system to write to, no rights to gain, restarted when it ends. */
const HARDENED = {
  read_only: true,
  cap_drop: ['ALL'],
  security_opt: ['no-new-privileges:true'],
  tmpfs: ['/tmp'],
  restart: 'unless-stopped',
  logging: { driver: 'json-file', options: { 'max-size': '10m', 'max-file': '3' } },
}
/** Runs to its end and is not started again. */
const ONCE = { restart: 'no' }
const PROCESSES = 256
const ONCE_MEMORY_MB = 256

/** The names that the files give to what they say more than once. */
export const SHARED = { 'x-hardened': HARDENED }

export function hardened(fields: Fields): Fields {
  return { '<<': '*hardened', ...fields }
}

export function runOnce(fields: Fields): Fields {
  return hardened({ ...ONCE, ...limits(ONCE_MEMORY_MB), ...fields })
}

export function limits(memoryMb: number, cpus?: number, replicas = 1): Fields {
  return {
    deploy: {
      ...(replicas > 1 ? { replicas } : {}),
      resources: {
        limits: {
          memory: `${memoryMb}M`,
          pids: PROCESSES,
          ...(cpus === undefined ? {} : { cpus: String(cpus) }),
        },
      },
    },
  }
}

/** By digest where a release says so (`release.env`), else by one tag for all. */
export function imageOf(name: string): string {
  const registry = '${HALLES_REGISTRY:-127.0.0.1:4990}'
  return `\${${variableOf(name)}_IMAGE:-${registry}/halles/${name}:\${HALLES_VERSION:-0.1.0}}`
}

/** An image's own check asks whether its process lives; here others wait until it can do its work, also on a busy machine. */
export function readinessCheck(path: string, port = 8080): Fields {
  const program = `fetch('http://127.0.0.1:${port}${path}').then(r=>process.exit(r.ok?0:1),()=>process.exit(1))`
  return {
    healthcheck: {
      test: ['CMD', 'node', '--eval', program],
      interval: '10s',
      timeout: '9s',
      retries: 12,
      start_period: '60s',
    },
  }
}

/** A secret as a file, and the variable that names the file. */
export interface SecretUse {
  /** As `secrets` of the file calls it. */
  source: string
  /** As the program calls it. */
  name: string
}

export function secretsOf(member: Member): SecretUse[] {
  const own = Object.entries(member.secrets).map(([name, source]) => ({ name, source }))
  return [
    ...['GATEWAY_PUBLIC_KEY', 'PEER_SECRET'].map((name) => ({ name, source: name })),
    ...(member.database ? [{ name: 'DATABASE_URL', source: databaseSecret(member.database) }] : []),
    ...(member.needs.includes('rabbitmq') ? [{ name: 'RABBITMQ_URL', source: 'RABBITMQ_URL' }] : []),
    ...(member.needs.includes('redis') ? [{ name: 'REDIS_URL', source: 'REDIS_URL' }] : []),
    ...own,
  ]
}

export function databaseSecret(database: string): string {
  return `database-${database}`
}

export function mountSecrets(uses: SecretUse[]): Fields {
  return { secrets: uses.map(({ source, name }) => (source === name ? source : { source, target: name })) }
}

export function secretVariables(uses: SecretUse[]): Fields {
  return Object.fromEntries(uses.map(({ name }) => [`${name}_FILE`, `/run/secrets/${name}`]))
}

export function declareSecrets(sources: string[]): Fields {
  return Object.fromEntries([...new Set(sources)].sort().map((name) => [name, { file: `./secrets/${name}` }]))
}

/** Which of these services have to have got how far before this one starts. */
export function dependsOn(
  conditions: Record<string, 'healthy' | 'completed_successfully' | 'started'>,
): Fields {
  const entries = Object.entries(conditions).map(([name, how]) => [name, { condition: `service_${how}` }])
  return entries.length === 0 ? {} : { depends_on: Object.fromEntries(entries) as Fields }
}
