import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { completeLock } from '../src/complete-lock.ts'
import { config } from '../src/config.ts'
import { writeNpmrc } from '../src/npmrc.ts'
import { proveImageLoads } from '../src/prove-image-loads.ts'
import { docker } from '../src/run-command.ts'
import { checkoutDirectory, loadRun, logFile, saveRun, tagOf, type Run } from '../src/run.ts'

export interface BuildOptions {
  /** Builds every step anew: how a rebuild is proven to give the same content. */
  noCache?: boolean
}

/** Builds the image to run and the image to test, which shares all its steps with the first but the last. */
export async function build(folder: string, options: BuildOptions = {}): Promise<string> {
  const run = loadRun(folder)
  run.image = `halles/${folder}:${tagOf(run)}`
  await completeLock(checkoutDirectory(run), ['--userconfig', writeNpmrc(run.directory)])
  const targets = run.kind === 'image' ? ['runtime', 'test'] : ['test']
  for (const [index, target] of targets.entries()) {
    // The second has its steps in common with the first, which has just been built anew.
    const arguments_ = buildArguments(run, target, index === 0 ? options : {})
    await docker(arguments_, { logFile: logFile(run, 'build') })
  }
  if (run.kind === 'image') await proveImageLoads(run.image)
  saveRun(run)
  return run.kind === 'image' ? run.image : testImage(run)
}

export function testImage(run: Run): string {
  return `${run.image}-test`
}

function buildArguments(run: Run, target: string, { noCache }: BuildOptions): string[] {
  const context = checkoutDirectory(run)
  const own = join(context, 'Dockerfile')
  const values = {
    VERSION: `${run.version}+${run.commit.slice(0, 12)}`,
    COMMIT: run.commit,
    SOURCE: run.source,
    SOURCE_DATE_EPOCH: String(run.commitTime),
    NODE_IMAGE: config.nodeImage,
    BUILD_IMAGE: config.buildImage,
  }
  return [
    'build',
    '--progress=plain',
    // The packages' registry may be one on this machine's loopback.
    '--network=host',
    ...(noCache ? ['--no-cache'] : []),
    ...Object.entries(values).flatMap(([key, value]) => (value ? ['--build-arg', `${key}=${value}`] : [])),
    ...['--secret', `id=npmrc,src=${writeNpmrc(run.directory)}`],
    ...['--target', target],
    ...['--tag', target === 'runtime' ? String(run.image) : testImage(run)],
    ...['--file', existsSync(own) ? own : join(config.home, 'package.Dockerfile')],
    context,
  ]
}
