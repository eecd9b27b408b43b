import { configHash, secretFiles } from '../stack/deployment.ts'
import type { DeploymentFacts } from '../stack/deployment.ts'
import { sealManifest } from '../stack/manifest.ts'
import type { Manifest, SealedService } from '../stack/manifest.ts'
import type { ReleaseIdentity } from '../stack/seal-release.ts'
import type { ServiceDefinition, StackDefinition } from '../stack/stack-definition.ts'
import { imageOf } from '../stack/stack-release.ts'
import type { ReleaseEntry, StackRelease } from '../stack/stack-release.ts'
import { containerSecretsFolder } from './container-secrets.ts'
import { containerEnvironment } from './stack-containers.ts'
import type { ContainerContext } from './stack-containers.ts'

/** The manifest of a stack of images. */
export function sealImages(
  context: ContainerContext,
  identity: ReleaseIdentity,
  stack: StackDefinition,
  release: StackRelease,
): Manifest {
  const { release: name, colour, version, commit, ref } = identity
  const facts: DeploymentFacts = { release: name, colour, version, commit, addresses: stack.addresses }
  const services = stack.services.map((service) => {
    const entry = release.services[service.name]
    if (!entry) throw new Error(`The stack release has no ${service.name}.`)
    return sealService(context, service, facts, entry)
  })
  return sealManifest({
    manifest: 1,
    release: name,
    colour,
    version,
    commit,
    ref,
    node: 'as in the images',
    sealedAt: new Date().toISOString(),
    services,
    sourceHashes: Object.fromEntries(services.map(({ name: service, buildHash }) => [service, buildHash])),
    absent: stack.absent,
    addresses: stack.addresses,
  })
}

/** Over its environment and its secrets as containers get them; those must have been written. */
export function configHashOf(
  context: ContainerContext,
  service: ServiceDefinition,
  facts: DeploymentFacts,
): string {
  const folder = containerSecretsFolder(context.instance, service.name)
  const variables = Object.keys(secretFiles(context.instance, service))
  return configHash(
    containerEnvironment(context, service, facts),
    Object.fromEntries(variables.map((variable) => [variable, `${folder}/${variable}`])),
  )
}

function sealService(
  context: ContainerContext,
  service: ServiceDefinition,
  facts: DeploymentFacts,
  entry: ReleaseEntry,
): SealedService {
  return {
    ...service,
    image: imageOf(entry),
    buildHash: entry.digest,
    openapiHash: entry.contract ?? null,
    configHash: configHashOf(context, service, facts),
    migrations: entry.migrations,
  }
}
