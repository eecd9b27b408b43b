import { config } from '../src/config.ts'
import { docker } from '../src/run-command.ts'
import { readManifest } from '../src/image-registry.ts'
import { loadRun, logFile, saveRun, tagOf } from '../src/run.ts'

/** Pushes the image and remembers the digest the registry gave it: from here on it has no other name. */
export async function push(folder: string): Promise<string> {
  const run = loadRun(folder)
  if (!run.image) throw new Error(`${folder} is not built: run the build stage first`)
  if (!config.imageRegistry) throw new Error('there is nowhere to push to: set HALLES_IMAGE_REGISTRY')
  const repository = `halles/${folder}`
  const reference = `${config.imageRegistry}/${repository}:${tagOf(run)}`
  await docker(['tag', run.image, reference])
  const said = await docker(['push', reference], { logFile: logFile(run, 'push') })
  const digest = /digest: (sha256:[0-9a-f]{64})/.exec(said)?.[1]
  if (!digest) throw new Error(`the registry gave no digest for ${reference}`)
  const { layers } = await readManifest(config.imageRegistry, repository, digest)
  run.pushed = { reference, digest, layers, bytes: layers.reduce((sum, { size }) => sum + size, 0) }
  saveRun(run)
  return `${reference} ${digest.slice(0, 19)}…`
}
