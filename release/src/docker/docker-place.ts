import { createHash } from 'node:crypto'
import { agentUrl } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import type { Place } from '../stack/deployment.ts'
import type { Address } from '../stack/stack-definition.ts'

/** Every image listens here; what this machine sees of it is said by its published port. */
export const containerPort = 8080
export const gatewayControlPort = 8081
export const secretsFolder = '/run/secrets'

/** Of an instance, unique on this machine: the beginning of all names and the label of all that is its own. */
export function instanceId(instance: Instance): string {
  return `halles-${createHash('sha256').update(instance.dataDir).digest('hex').slice(0, 8)}`
}

/** `edge` holds what stands outside the stacks; each colour has its own and cannot see the other's. */
export function networkName(instance: Instance, name: 'edge' | Colour): string {
  return `${instanceId(instance)}-${name}`
}

export function containerName(
  instance: Instance,
  group: 'platform' | Colour,
  service: string,
  replica: number,
): string {
  return [
    instanceId(instance),
    ...(group === 'platform' ? [] : [group]),
    service,
    ...(replica === 0 ? [] : [replica + 1]),
  ].join('-')
}

/** How services of one colour find a replica: names mean the own colour, in whatever colour. */
export function replicaAlias(service: string, replica: number): string {
  return `${service}-${replica + 1}`
}

export function dockerPlace(instance: Instance, hostAddress: string): Place {
  return {
    host: '0.0.0.0',
    peerUrls: (_colour, name, address) => inNetworkUrls(name, address),
    simulatorUrl: `http://payment-simulator:${containerPort}`,
    agentUrl: agentUrl(instance).replace('127.0.0.1', hostAddress),
    secretPath: (variable) => `${secretsFolder}/${variable}`,
  }
}

function inNetworkUrls(name: string, { replicas }: Address): string[] {
  return Array.from(
    { length: replicas },
    (_, replica) => `http://${replicaAlias(name, replica)}:${containerPort}`,
  )
}

/** How the gateway, which is in both colours' networks, tells the replicas of one from those of the other. */
export function gatewayUrls(
  instance: Instance,
  colour: Colour,
  name: string,
  { replicas }: Address,
): string[] {
  return Array.from(
    { length: replicas },
    (_, replica) => `http://${containerName(instance, colour, name, replica)}:${containerPort}`,
  )
}
