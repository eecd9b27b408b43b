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

export function serviceUrls(instance: Instance, colour: Colour, address: Address): string[] {
  return Array.from(
    { length: address.replicas },
    (_, replica) => `http://127.0.0.1:${servicePort(instance, colour, address.portOffset, replica)}`,
  )
}

/** Everything a service reads from its environment besides its port; secrets only as names of files. */
export function serviceEnvironment(
  instance: Instance,
  service: ServiceDefinition,
  facts: DeploymentFacts,
): Record<string, string> {
  const { secrets } = pathsOf(instance)
  return {
    HOST: '127.0.0.1',
    NODE_ENV: 'production',
    LOG_LEVEL: instance.logLevel,
    COLOUR: facts.colour,
    VERSION: facts.version,
    COMMIT: facts.commit,
    RELEASE: facts.release,
    PUBLIC_URL: publicUrl(instance),
    GATEWAY_PUBLIC_KEY_FILE: secretFile(secrets, 'GATEWAY_PUBLIC_KEY'),
    PEER_SECRET_FILE: secretFile(secrets, 'PEER_SECRET'),
    ...needs(service, secrets),
    ...peers(instance, service, facts),
    ...Object.fromEntries(service.secrets.map((name) => [`${name}_FILE`, secretFile(secrets, name)])),
    ...providers(instance, service),
    ...(service.kind === 'web' ? { HOSTNAME: '127.0.0.1', KEEP_ALIVE_TIMEOUT: '75000' } : {}),
    ...service.env,
  }
}

/** Includes the secrets' contents, so a changed secret is a changed configuration. */
export function configHash(environment: Record<string, string>): string {
  const contents = Object.entries(environment)
    .filter(([name]) => name.endsWith('_FILE'))
    .map(([name, file]) => [name, createHash('sha256').update(readFileSync(file)).digest('hex')])
  return createHash('sha256')
    .update(JSON.stringify(sortKeys({ environment, contents: Object.fromEntries(contents) })))
    .digest('hex')
}

function needs(service: ServiceDefinition, secrets: string): Record<string, string> {
  return {
    ...(service.database ? { DATABASE_URL_FILE: databaseUrlFile(secrets, service.database) } : {}),
    ...(service.needs.includes('rabbitmq')
      ? { RABBITMQ_URL_FILE: join(secrets, machineSecrets.rabbitmq) }
      : {}),
    ...(service.needs.includes('redis') ? { REDIS_URL_FILE: join(secrets, machineSecrets.redis) } : {}),
  }
}

function peers(
  instance: Instance,
  service: ServiceDefinition,
  facts: DeploymentFacts,
): Record<string, string> {
  const entries = service.peers.flatMap((peer) => {
    const address = facts.addresses[peer]
    if (!address) return []
    const name = peer
      .replace(/-service$/, '')
      .toUpperCase()
      .replaceAll('-', '_')
    return [[`${name}_SERVICE_URL`, serviceUrls(instance, facts.colour, address).join(',')]]
  })
  return Object.fromEntries(entries)
}

function providers(instance: Instance, service: ServiceDefinition): Record<string, string> {
  return {
    ...(service.secrets.includes('PAYMENT_SIMULATOR_API_KEY')
      ? { PAYMENT_SIMULATOR_URL: simulatorUrl(instance) }
      : {}),
    ...(service.secrets.includes('RELEASE_AGENT_TOKEN') ? { RELEASE_AGENT_URL: agentUrl(instance) } : {}),
  }
}
