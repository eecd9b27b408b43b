import { existsSync } from 'node:fs'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Manifest } from '../stack/manifest.ts'
import { inParallel, runCommand } from '../tools/run-command.ts'

export interface MigrateOptions {
  instance: Instance
  processEnvironment: Record<string, string>
  manifest: Manifest
  phase: 'expand' | 'contract'
  folder: string
}

export async function migrateRelease(options: MigrateOptions): Promise<string[]> {
  const { manifest, folder, phase } = options
  const withData = manifest.services.filter((service) => service.database !== null)
  const outputs = await inParallel(withData, availableParallelism(), async (service) => {
    const ran = await migrateFolder(options, join(folder, service.folder), service.database ?? '', phase)
    return ran.map((migration) => `${service.name}: ${migration}`)
  })
  return outputs.flat()
}

/** Runs the kit's migrator of that very version in the service's folder. */
export async function migrateFolder(
  options: Pick<MigrateOptions, 'instance' | 'processEnvironment'>,
  folder: string,
  database: string,
  phase: 'expand' | 'contract',
): Promise<string[]> {
  const { secrets, compileCache } = pathsOf(options.instance)
  const bin = findKitBin(folder)
  const output = await runCommand(
    process.execPath,
    [bin, 'migrate', ...(phase === 'contract' ? ['--contract'] : [])],
    {
      cwd: folder,
      env: {
        ...options.processEnvironment,
        NODE_COMPILE_CACHE: compileCache,
        DATABASE_URL_FILE: databaseUrlFile(secrets, database),
      },
    },
  )
  const ran = /^ran (.+)$/m.exec(output)?.[1]
  return ran ? ran.split(', ') : []
}

export function findKitBin(folder: string): string {
  const candidates = [folder, join(folder, '..')].map((base) =>
    join(base, 'node_modules', '@halles', 'service-kit', 'dist', 'bin', 'halles-kit.js'),
  )
  const found = candidates.find((candidate) => existsSync(candidate))
  if (!found) throw new Error(`The kit is not built: there is no ${candidates.at(-1)}.`)
  return found
}
