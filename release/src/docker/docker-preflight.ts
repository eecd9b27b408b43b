import { statfs } from 'node:fs/promises'
import type { Finding } from '../driver/driver.ts'
import { checkMemory, checkPorts, checkServices } from '../driver/local-preflight.ts'
import type { Engine } from '../engine/engine.ts'
import { hasImage, isPullable } from '../engine/images.ts'
import type { Instance } from '../instance/instance.ts'
import type { Colour } from '../journal/entry.ts'
import type { StackDefinition } from '../stack/stack-definition.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'
import { inParallel } from '../tools/run-command.ts'

export interface DockerPreflightOptions {
  engine: Engine
  instance: Instance
  stack: StackDefinition
  images: string[]
  colour: Colour
  running: ProcessStatus[]
}

const imagesMb = 1_500
const atOnce = 4

export async function preflightDocker(options: DockerPreflightOptions): Promise<Finding[]> {
  const { stack, colour, instance, running } = options
  return [
    await checkMemory(stack, colour, running),
    await checkDisk(options),
    await checkPorts(instance, stack, colour, running),
    checkServices(stack),
    await checkImages(options),
  ]
}

async function checkDisk({ engine, instance }: DockerPreflightOptions): Promise<Finding> {
  const { DockerRootDir } = await engine.call<{ DockerRootDir: string }>('/info')
  const disk = await statfs(DockerRootDir).catch(() => statfs(instance.dataDir))
  const availableMb = Math.round((disk.bavail * disk.bsize) / 1_048_576)
  return {
    name: 'disk',
    ok: availableMb >= imagesMb,
    detail: `${imagesMb} MB needed, ${availableMb} MB available in ${DockerRootDir}`,
  }
}

/** A release that begins must not find out half-way that the registry is gone. */
async function checkImages({ engine, images }: DockerPreflightOptions): Promise<Finding> {
  const present = await inParallel(images, atOnce, (image) => hasImage(engine, image))
  const missing = images.filter((_, index) => !present[index])
  const pullable = await inParallel(missing, atOnce, (image) => isPullable(engine, image))
  const lost = missing.filter((_, index) => !pullable[index])
  return {
    name: 'images',
    ok: lost.length === 0,
    detail:
      lost.length === 0
        ? `${images.length - missing.length} images are here, ${missing.length} in the registry`
        : `neither here nor in the registry: ${lost.join(', ')}`,
  }
}
