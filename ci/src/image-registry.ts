export interface Layer {
  digest: string
  size: number
}

/** An image's layers as the registry keeps them, with their compressed sizes. Plain HTTP on loopback, as Docker does it. */
export async function readLayers(registry: string, repository: string, digest: string): Promise<Layer[]> {
  const scheme = /^(127\.|localhost\b)/.test(registry) ? 'http' : 'https'
  const response = await fetch(`${scheme}://${registry}/v2/${repository}/manifests/${digest}`, {
    headers: {
      accept:
        'application/vnd.docker.distribution.manifest.v2+json, application/vnd.oci.image.manifest.v1+json',
    },
  })
  if (!response.ok) throw new Error(`the registry answered ${response.status} for ${repository}@${digest}`)
  return ((await response.json()) as { layers: Layer[] }).layers
}
