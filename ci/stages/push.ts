import { config } from '../src/config.ts'
import { inspectImage } from '../src/image-content.ts'
import { docker, pushImage } from '../src/run-command.ts'
import { readLayers } from '../src/image-registry.ts'
import { kindOf } from '../src/manifest.ts'
import { checkoutDirectory, loadRun, logFile, saveRun, tagOf } from '../src/run.ts'

/** What a service may add to the layers that all services share, compressed as the registry keeps it. Web folders carry Next. */
const LIMIT_BYTES = 2_000_000

/** Pushes the image and remembers the digest the registry gave it: from here on it has no other name. */
export async function push(folder: string): Promise<string> {
  const run = loadRun(folder)
  if (!run.image) throw new Error(`${folder} is not built: run the build stage first`)
  if (!config.imageRegistry) throw new Error('there is nowhere to push to: set HALLES_IMAGE_REGISTRY')
  const repository = `halles/${folder}`
  const reference = `${config.imageRegistry}/${repository}:${tagOf(run)}`
  await docker(['tag', run.image, reference])
  const digest = await pushImage(reference, logFile(run, 'push'))
  const layers = await readLayers(config.imageRegistry, repository, digest)
  const base = layers.slice(0, (await inspectImage(config.nodeImage)).RootFS.Layers.length)
  const ownBytes = bytesOf(layers) - bytesOf(base)
  if (kindOf(checkoutDirectory(run)) !== 'web' && ownBytes > LIMIT_BYTES)
    throw new Error(`${folder} adds ${ownBytes} bytes to its base image; ${LIMIT_BYTES} is the most`)
  run.pushed = { reference, digest, baseBytes: bytesOf(base), ownBytes }
  saveRun(run)
  return `${reference} adds ${(ownBytes / 1e6).toFixed(2)} MB`
}

function bytesOf(layers: Array<{ size: number }>): number {
  return layers.reduce((sum, { size }) => sum + size, 0)
}
