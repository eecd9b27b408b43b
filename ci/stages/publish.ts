import { mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { config } from '../src/config.ts'
import { writeNpmrc } from '../src/npmrc.ts'
import { publishPackage } from '../src/publish-package.ts'
import { docker } from '../src/run-command.ts'
import { loadRun, logFile, saveRun } from '../src/run.ts'
import { testImage } from './build.ts'

/** Publishes a package (the kit) instead of an image: packed inside the container it was tested in. */
export async function publish(folder: string): Promise<string> {
  const run = loadRun(folder)
  if (!run.image) throw new Error(`${folder} is not built: run the build stage first`)
  if (!config.packageRegistry) throw new Error('there is nowhere to publish to: set HALLES_PACKAGE_REGISTRY')
  const packed = join(run.directory, 'packed')
  rmSync(packed, { recursive: true, force: true })
  mkdirSync(packed, { recursive: true })
  const container = (await docker(['create', testImage(run)])).trim()
  await docker(['cp', `${container}:/package/packed/.`, packed])
  await docker(['rm', '--volumes', container])
  const [file] = readdirSync(packed)
  if (!file) throw new Error(`${folder} was not packed`)

  const { integrity, said } = await publishPackage(join(packed, file), {
    name: run.name,
    version: run.version,
    npmrc: writeNpmrc(run.directory),
    logFile: logFile(run, 'publish'),
  })
  run.published = { name: run.name, version: run.version, integrity }
  saveRun(run)
  return said
}
