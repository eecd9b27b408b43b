import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { databaseUrlFile } from '../database/ensure-database.ts'
import { pathsOf } from '../instance/instance.ts'
import type { Instance } from '../instance/instance.ts'
import type { Manifest } from '../stack/manifest.ts'
import { runCommand } from '../tools/run-command.ts'
import type { MigrationJob } from './run-migrations.ts'

interface MigrateContext {
  instance: Instance
  processEnvironment: Record<string, string>
}

type Phase = 'expand' | 'contract'

/** Answers the names of the migrations that ran, with the service they belong to. */
export async function migrateRelease(
  context: MigrateContext,
  manifest: Manifest,
  releaseFolder: string,
  phase: Phase,
): Promise<string[]> {
  const withData = manifest.services.filter((service) => service.database !== null)
  const ran = await migrateFolders(
    context,
    withData.map((service) => ({
      folder: join(releaseFolder, service.folder),
      database: service.database ?? '',
    })),
    phase,
  )
  return ran.flatMap((names, index) => names.map((name) => `${withData[index]?.name}: ${name}`))
}

/** Runs the migrators of the kits that are installed with the folders. */
export async function migrateFolders(
  { instance, processEnvironment }: MigrateContext,
  targets: Array<{ folder: string; database: string }>,
  phase: Phase,
): Promise<string[][]> {
  if (targets.length === 0) return []
  const { secrets, compileCache } = pathsOf(instance)
  const jobs = targets.map(({ folder, database }): MigrationJob => ({
    kit: findKit(folder),
    folder,
    databaseUrlFile: databaseUrlFile(secrets, database),
  }))
  const program = import.meta.url.endsWith('.ts') ? 'run-migrations.ts' : 'run-migrations.js'
  const output = await runCommand(
    process.execPath,
    [fileURLToPath(new URL(program, import.meta.url)), JSON.stringify(jobs), phase],
    { cwd: instance.dataDir, env: { ...processEnvironment, NODE_COMPILE_CACHE: compileCache } },
  )
  return JSON.parse(output.trim().split('\n').at(-1) ?? '[]') as string[][]
}

export function findKitBin(folder: string): string {
  return join(findKit(folder), 'dist', 'bin', 'halles-kit.js')
}

function findKit(folder: string): string {
  const candidates = [folder, join(folder, '..')].map((base) =>
    join(base, 'node_modules', '@halles', 'service-kit'),
  )
  const found = candidates.find((candidate) => existsSync(join(candidate, 'dist', 'index.js')))
  if (!found) throw new Error(`The kit is not built: there is no ${candidates.at(-1)}/dist.`)
  return found
}
