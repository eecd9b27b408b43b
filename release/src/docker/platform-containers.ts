import { mkdir } from 'node:fs/promises'
import { label } from '../engine/container-spec.ts'
import type { ContainerSpec } from '../engine/container-spec.ts'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { gatewayPorts, pathsOf, publicUrl, simulatorUrl } from '../instance/instance.ts'
import { platformSecrets, simulator, simulatorDatabase } from '../platform/platform-specs.ts'
import type { ListedPlatform } from '../stack/stack-file.ts'
import { imageOf } from '../stack/stack-release.ts'
import type { ReleaseEntry } from '../stack/stack-release.ts'
import { secretFile } from '../secrets/ensure-secrets.ts'
import { containerUser, giveToContainers, writeContainerSecrets } from './container-secrets.ts'
import {
  containerName,
  containerPort,
  gatewayControlPort,
  networkName,
  secretsFolder,
} from './docker-place.ts'
import { chosen, secretMounts } from './stack-containers.ts'
import type { ContainerContext } from './stack-containers.ts'

/** Where the gateway's container finds the web apps' files. */
export const assetsMount = '/assets'
const stateMount = '/state'
const gatewayMemoryMb = 512
/** Looking up a name the gateway does not know yet counts, too, and an engine that is making a stack may take its time to answer. */
const connectTimeoutMs = 4_000
const simulatorMemoryMb = 384

/** The gateway in front of the stacks; it is in both colours' networks, nothing else is. */
export async function gatewayContainers(
  context: ContainerContext,
  platform: ListedPlatform[],
  entry: ReleaseEntry,
  settings: Record<string, string>,
): Promise<ContainerSpec[]> {
  const { instance, hostAddress } = context
  const paths = pathsOf(instance)
  const files = namedFiles(paths.secrets, platformSecrets(platform, 'gateway'))
  await writeContainerSecrets(instance, 'gateway', files, hostAddress)
  for (const folder of [paths.gateway, paths.containerAssets]) {
    await mkdir(folder, { recursive: true, mode: 0o711 })
    await giveToContainers(folder)
  }
  return Array.from({ length: instance.gatewayReplicas }, (_, replica): ContainerSpec => {
    const ports = gatewayPorts(instance, replica)
    return {
      ...outside(context, 'gateway', replica, entry, gatewayMemoryMb),
      env: {
        ...chosen(context),
        NODE_ENV: 'production',
        LOG_LEVEL: instance.logLevel,
        HOST: '0.0.0.0',
        PORT: String(containerPort),
        CONTROL_HOST: '0.0.0.0',
        CONTROL_PORT: String(gatewayControlPort),
        PUBLIC_URL: publicUrl(instance),
        CONNECT_TIMEOUT_MS: String(connectTimeoutMs),
        STATE_FILE: `${stateMount}/state${replica === 0 ? '' : `-${replica + 1}`}.json`,
        ...secretVariables(files),
        ...settings,
      },
      mounts: [
        ...secretMounts(instance, 'gateway', Object.keys(files)),
        { source: paths.gateway, target: stateMount, readOnly: false },
        { source: paths.containerAssets, target: assetsMount, readOnly: true },
      ],
      publish: [
        { hostPort: ports.public, port: containerPort },
        { hostPort: ports.control, port: gatewayControlPort },
      ],
      labels: { [label.url]: `http://127.0.0.1:${ports.public}` },
      ready: `http://127.0.0.1:${ports.control}/health/live`,
    }
  })
}

/** The payment provider we simulate; shoppers' browsers open its page, both colours call it. */
export async function simulatorContainer(
  context: ContainerContext,
  platform: ListedPlatform[],
  entry: ReleaseEntry,
): Promise<ContainerSpec> {
  const { instance, hostAddress } = context
  const { secrets } = pathsOf(instance)
  const files = {
    ...namedFiles(secrets, platformSecrets(platform, simulator)),
    DATABASE_URL: databaseUrlFile(secrets, simulatorDatabase),
  }
  await writeContainerSecrets(instance, simulator, files, hostAddress)
  const url = simulatorUrl(instance)
  return {
    ...outside(context, simulator, 0, entry, simulatorMemoryMb),
    env: {
      ...chosen(context),
      NODE_ENV: 'production',
      LOG_LEVEL: instance.logLevel,
      HOST: '0.0.0.0',
      PORT: String(containerPort),
      WEBHOOK_URL: `http://gateway:${containerPort}/api/payment/v1/webhooks/simulator`,
      SIMULATOR_PUBLIC_URL: url,
      ...secretVariables(files),
    },
    mounts: secretMounts(instance, simulator, Object.keys(files)),
    publish: [{ hostPort: Number(new URL(url).port), port: containerPort }],
    labels: { [label.url]: url },
    ready: `${url}/health/ready`,
  }
}

export function simulatorMigration(spec: ContainerSpec): ContainerSpec {
  return {
    ...spec,
    name: `${spec.name}-migrate`,
    group: 'job',
    command: ['node', 'dist/migrate.js'],
    networks: spec.networks.slice(0, 1).map(({ name }) => ({ name, aliases: [] })),
    publish: [],
    restart: 'no',
  }
}

function outside(
  { instance }: ContainerContext,
  service: string,
  replica: number,
  entry: ReleaseEntry,
  memoryMb: number,
): Omit<ContainerSpec, 'env' | 'mounts' | 'publish' | 'labels' | 'ready'> {
  const { uid, gid } = containerUser()
  return {
    name: containerName(instance, 'platform', service, replica),
    group: 'platform',
    service,
    image: imageOf(entry),
    user: `${uid}:${gid}`,
    networks: (['edge', 'blue', 'green'] as const).map((name) => ({
      name: networkName(instance, name),
      aliases: [service],
    })),
    memoryMb,
    cpus: null,
    restart: 'always',
    stopGraceSeconds: 15,
  }
}

function namedFiles(folder: string, secrets: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(secrets).map(([variable, secret]) => [variable, secretFile(folder, secret)]),
  )
}

function secretVariables(files: Record<string, string>): Record<string, string> {
  return Object.fromEntries(
    Object.keys(files).map((variable) => [`${variable}_FILE`, `${secretsFolder}/${variable}`]),
  )
}
