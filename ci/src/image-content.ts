import { createHash } from 'node:crypto'
import { docker } from './run-command.ts'

interface Inspected {
  Id: string
  Config: { Healthcheck?: { Test: string[] } }
  RootFS: { Layers: string[] }
}

export async function inspectImage(image: string): Promise<Inspected> {
  const [inspected] = JSON.parse(await docker(['image', 'inspect', image])) as Inspected[]
  if (!inspected) throw new Error(`there is no image ${image}`)
  return inspected
}

/**
 * A hash over an image's files and settings, without the times it was built at: equal for two builds of one commit, which their digests
 * are not, because the builder writes its clock into the configuration.
 */
export async function imageContent(image: string): Promise<string> {
  const { Config, RootFS } = await inspectImage(image)
  return `sha256:${createHash('sha256')
    .update(JSON.stringify([Config, RootFS.Layers]))
    .digest('hex')}`
}
