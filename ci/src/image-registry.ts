const MANIFESTS =
  'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json'

export interface Layer {
  digest: string
  size: number
}

/** An image's layers as the registry keeps them, with their compressed sizes. */
export async function readLayers(registry: string, repository: string, digest: string): Promise<Layer[]> {
  const response = await askFor(registry, repository, digest, 'GET')
  if (!response.ok) throw new Error(`the registry answered ${response.status} for ${repository}@${digest}`)
  return ((await response.json()) as { layers: Layer[] }).layers
}

export async function hasImage(registry: string, repository: string, digest: string): Promise<boolean> {
  const response = await askFor(registry, repository, digest, 'HEAD')
  if (!response.ok && response.status !== 404)
    throw new Error(`the registry answered ${response.status} for ${repository}@${digest}`)
  return response.ok
}

/** Plain HTTP on loopback, as Docker does it. */
function askFor(registry: string, repository: string, digest: string, method: string): Promise<Response> {
  const scheme = /^(127\.|localhost\b)/.test(registry) ? 'http' : 'https'
  return fetch(`${scheme}://${registry}/v2/${repository}/manifests/${digest}`, {
    method,
    headers: { accept: MANIFESTS },
  })
}
