import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { readJson } from '../files/read-json.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { sortKeys } from '../journal/entry.ts'
import type { Colour } from '../journal/entry.ts'
import type { Address, ServiceDefinition } from './stack-definition.ts'

export interface SealedService extends ServiceDefinition {
  /** Of everything the process runs from; of a container, its image's digest. */
  buildHash: string
  /** By digest, with the registry it came from; null for a process of this machine. */
  image: string | null
  openapiHash: string | null
  /** Of its environment and the secrets it is given; the same for every start of this release. */
  configHash: string
  /** File names; the schema generation this version was built for. */
  migrations: string[]
}

export interface ManifestContent {
  manifest: 1
  release: string
  colour: Colour
  version: string
  commit: string
  ref: string | null
  node: string
  sealedAt: string
  services: SealedService[]
  /** What the build it was copied from looked like, kit included; tells later whether the source was built anew. */
  sourceHashes: Record<string, string>
  absent: string[]
  addresses: Record<string, Address>
}

export interface Manifest extends ManifestContent {
  seal: string
}

export function sealManifest(content: ManifestContent): Manifest {
  return { ...content, seal: sealOf(content) }
}

export function isSealIntact(manifest: Manifest): boolean {
  const { seal, ...content } = manifest
  return sealOf(content) === seal
}

export function manifestFile(releaseFolder: string): string {
  return join(releaseFolder, 'manifest.json')
}

export async function writeManifest(releaseFolder: string, manifest: Manifest): Promise<void> {
  await writeFileDurably(manifestFile(releaseFolder), `${JSON.stringify(manifest, null, 2)}\n`)
}

export class MissingManifestError extends Error {
  override name = 'MissingManifestError'
}

/** @throws MissingManifestError when there is none; an error when somebody edited it. */
export async function readManifest(releaseFolder: string): Promise<Manifest> {
  const manifest = await readJson<Manifest>(manifestFile(releaseFolder))
  if (!manifest) throw new MissingManifestError(`There is no manifest in ${releaseFolder}.`)
  if (!isSealIntact(manifest))
    throw new Error(`The manifest of ${manifest.release} was changed after it was sealed.`)
  return manifest
}

/** What an interrupted `up` sealed is taken as it is, but never as the release of the other colour. */
export function sealedBefore(
  manifest: Manifest,
  identity: Pick<ManifestContent, 'release' | 'colour'>,
): Manifest {
  if (manifest.colour === identity.colour) return manifest
  throw new Error(`Release ${identity.release} is sealed for ${manifest.colour}, not for ${identity.colour}.`)
}

function sealOf(content: ManifestContent): string {
  return createHash('sha256')
    .update(JSON.stringify(sortKeys(content)))
    .digest('hex')
}
