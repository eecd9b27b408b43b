import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { agentUrl, pathsOf, publicUrl, servicePort, simulatorUrl } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import { sortKeys } from '../journal/entry.ts'
import type { Colour } from '../journal/entry.ts'
import { secretFile } from '../secrets/ensure-secrets.ts'
import type { Address, ServiceDefinition } from './stack-definition.ts'

/** The addresses of the machine's servers, as files because they hold passwords. */
export const machineSecrets = { rabbitmq: 'RABBITMQ_URL', redis: 'REDIS_URL' }

export interface DeploymentFacts {
  release: string
  colour: Colour
  version: string
  commit: string
  addresses: Record<string, Address>
}

/** Where stacks run, as their services see it. */
export interface Place {
  /** What a service listens on. */
  host: string
  /** Of every replica of a service of the same colour. */
  peerUrls(colour: Colour, name: string, address: Address): string[]
  simulatorUrl: string
  agentUrl: string
  /** The path of the file that holds the secret; `file` is where it lies on this machine. */
  secretPath(variable: string, file: string): string
}

/** Processes of this machine: everything is on its loopback and the files are where they are. */
export function localPlace(instance: Instance): Place {
  return {
    host: '127.0.0.1',
    peerUrls: (colour, _name, address) => serviceUrls(instance, colour, address),
    simulatorUrl: simulatorUrl(instance),
    agentUrl: agentUrl(instance),
    secretPath: (_variable, file) => file,
  }
}

/** How this machine reaches every replica, wherever it runs. */
export function serviceUrls(instance: Instance, colour: Colour, address: Address): string[] {
  return Array.from(
    { length: address.replicas },
    (_, replica) => `http://127.0.0.1:${servicePort(instance, colour, address.portOffset, replica)}`,
  )
}

/** Everything a service reads from its environment besides its port; secrets only as names of files. */
export function serviceEnvironment(
  instance: Instance,
  place: Place,
  service: ServiceDefinition,
  facts: DeploymentFacts,
): Record<string, string> {
  const secrets = Object.entries(secretFiles(instance, service))
  return {
    HOST: place.host,
    NODE_ENV: 'production',
    LOG_LEVEL: instance.logLevel,
    COLOUR: facts.colour,
    VERSION: facts.version,
    COMMIT: facts.commit,
    RELEASE: facts.release,
    PUBLIC_URL: publicUrl(instance),
    ...peers(place, service, facts),
    ...Object.fromEntries(secrets.map(([name, file]) => [`${name}_FILE`, place.secretPath(name, file)])),
    ...providers(place, service),
    ...(service.kind === 'web' ? { HOSTNAME: place.host, KEEP_ALIVE_TIMEOUT: '75000' } : {}),
    ...service.env,
  }
}

/** The secrets a service is given, by variable: where they lie on this machine. */
export function secretFiles(instance: Instance, service: ServiceDefinition): Record<string, string> {
  const { secrets } = pathsOf(instance)
  const named = (name: string) => [name, secretFile(secrets, name)] as const
  return {
    ...Object.fromEntries(['GATEWAY_PUBLIC_KEY', 'PEER_SECRET', ...service.secrets].map(named)),
    ...(service.database ? { DATABASE_URL: databaseUrlFile(secrets, service.database) } : {}),
    ...(service.needs.includes('rabbitmq') ? { RABBITMQ_URL: join(secrets, machineSecrets.rabbitmq) } : {}),
    ...(service.needs.includes('redis') ? { REDIS_URL: join(secrets, machineSecrets.redis) } : {}),
  }
}

/** Includes the secrets' contents (by variable, where to read them), so a changed secret is a changed configuration. */
export function configHash(environment: Record<string, string>, files: Record<string, string>): string {
  const contents = Object.entries(files).map(([name, file]) => [
    `${name}_FILE`,
    createHash('sha256').update(readFileSync(file)).digest('hex'),
  ])
  return createHash('sha256')
    .update(JSON.stringify(sortKeys({ environment, contents: Object.fromEntries(contents) })))
    .digest('hex')
}

function peers(place: Place, service: ServiceDefinition, facts: DeploymentFacts): Record<string, string> {
  const entries = service.peers.flatMap((peer) => {
    const address = facts.addresses[peer]
    if (!address) return []
    const name = peer
      .replace(/-service$/, '')
      .toUpperCase()
      .replaceAll('-', '_')
    return [[`${name}_SERVICE_URL`, place.peerUrls(facts.colour, peer, address).join(',')]]
  })
  return Object.fromEntries(entries)
}

function providers(place: Place, service: ServiceDefinition): Record<string, string> {
  return {
    ...(service.secrets.includes('PAYMENT_SIMULATOR_API_KEY')
      ? { PAYMENT_SIMULATOR_URL: place.simulatorUrl }
      : {}),
    ...(service.secrets.includes('RELEASE_AGENT_TOKEN') ? { RELEASE_AGENT_URL: place.agentUrl } : {}),
  }
}
