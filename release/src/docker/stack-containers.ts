import { label } from '../engine/container-spec.ts'
import type { ContainerSpec } from '../engine/container-spec.ts'
import { servicePort } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import { secretFiles, serviceEnvironment } from '../stack/deployment.ts'
import type { DeploymentFacts } from '../stack/deployment.ts'
import type { Manifest, SealedService } from '../stack/manifest.ts'
import { nodeFlags } from '../stack/process-specs.ts'
import type { ServiceDefinition } from '../stack/stack-definition.ts'
import {
  addressedFromContainer,
  containerSecretsFolder,
  containerUser,
  writeContainerSecrets,
} from './container-secrets.ts'
import {
  containerName,
  containerPort,
  dockerPlace,
  networkName,
  replicaAlias,
  secretsFolder,
} from './docker-place.ts'

export interface ContainerContext {
  instance: Instance
  hostAddress: string
  /** What operators choose for all processes. */
  chosenEnvironment: Record<string, string>
}

/** Beside V8's old objects: young ones, code, buffers, stacks, native memory. */
const besidesHeapMb = 256
const stopGraceSeconds = 12

/** The containers of a stack, one per replica. */
export function stackContainers(context: ContainerContext, manifest: Manifest): ContainerSpec[] {
  return manifest.services.flatMap((service) =>
    Array.from({ length: service.replicas }, (_, replica) =>
      serviceContainer(context, manifest, service, replica),
    ),
  )
}

/** The environment of a service in a container, but for what differs between replicas: nothing. */
export function containerEnvironment(
  context: ContainerContext,
  service: ServiceDefinition,
  facts: DeploymentFacts,
): Record<string, string> {
  const { instance, hostAddress } = context
  return {
    ...chosen(context),
    NODE_OPTIONS: nodeFlags(service).join(' '),
    PORT: String(containerPort),
    ...serviceEnvironment(instance, dockerPlace(instance, hostAddress), service, facts),
  }
}

/** Must have been done before the containers start. */
export async function writeStackSecrets(
  context: ContainerContext,
  services: ServiceDefinition[],
): Promise<void> {
  const { instance, hostAddress } = context
  for (const service of services)
    await writeContainerSecrets(instance, service.name, secretFiles(instance, service), hostAddress)
}

/** Runs the migrations that are in the service's own image, as the role of the service. */
export function migrationJob(
  context: ContainerContext,
  manifest: Manifest,
  service: SealedService,
  phase: 'expand' | 'contract',
): ContainerSpec {
  const { instance } = context
  return {
    ...serviceContainer(context, manifest, service, 0),
    name: `${containerName(instance, manifest.colour, service.name, 0)}-migrate`,
    group: 'job',
    command: ['node', 'dist/migrate.js', ...(phase === 'contract' ? ['--contract'] : [])],
    networks: [{ name: networkName(instance, manifest.colour), aliases: [] }],
    publish: [],
    restart: 'no',
  }
}

function serviceContainer(
  context: ContainerContext,
  manifest: Manifest,
  service: SealedService,
  replica: number,
): ContainerSpec {
  const { instance } = context
  const { colour } = manifest
  const hostPort = servicePort(instance, colour, service.portOffset, replica)
  const { uid, gid } = containerUser()
  const name = containerName(instance, colour, service.name, replica)
  if (!service.image) throw new Error(`${service.name} was sealed without an image.`)
  return {
    name,
    group: colour,
    service: service.name,
    image: service.image,
    env: containerEnvironment(context, service, manifest),
    user: `${uid}:${gid}`,
    mounts: secretMounts(instance, service.name, Object.keys(secretFiles(instance, service))),
    networks: [
      { name: networkName(instance, colour), aliases: [service.name, replicaAlias(service.name, replica)] },
    ],
    publish: [{ hostPort, port: containerPort }],
    memoryMb: service.memoryMb + besidesHeapMb,
    cpus: service.cpus,
    restart: 'always',
    stopGraceSeconds,
    labels: {
      [label.release]: manifest.release,
      [label.version]: manifest.version,
      [label.url]: `http://127.0.0.1:${hostPort}`,
    },
    ready: `http://127.0.0.1:${hostPort}${service.ready}`,
  }
}

export function secretMounts(
  instance: Instance,
  owner: string,
  variables: string[],
): ContainerSpec['mounts'] {
  const folder = containerSecretsFolder(instance, owner)
  return variables.map((variable) => ({
    source: `${folder}/${variable}`,
    target: `${secretsFolder}/${variable}`,
    readOnly: true,
  }))
}

/** Paths of this machine mean nothing in a container. */
export function chosen({
  chosenEnvironment: { TZ, OTEL_EXPORTER_OTLP_ENDPOINT: collector },
  hostAddress,
}: ContainerContext): Record<string, string> {
  return {
    ...(TZ === undefined ? {} : { TZ }),
    ...(collector === undefined
      ? {}
      : { OTEL_EXPORTER_OTLP_ENDPOINT: addressedFromContainer(collector, hostAddress) }),
  }
}
