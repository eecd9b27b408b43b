import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { inParallel } from '../tools/run-command.ts'

export interface MigrationJob {
  /** The installed kit whose migrator is to run: that of the very version that will use the database. */
  kit: string
  folder: string
  databaseUrlFile: string
}

interface Kit {
  migrate(options: { databaseUrl: string; directory?: string; contractSteps: boolean }): Promise<string[]>
}

const atOnce = 4

/** A program of its own, so that another version's kit is loaded nowhere else; one for all, because loading it is most of the work. */
const [jobs, contract] = process.argv.slice(2)
const outcomes = await inParallel(JSON.parse(jobs ?? '[]') as MigrationJob[], atOnce, async (job) => {
  const { migrate } = (await import(pathToFileURL(join(job.kit, 'dist', 'index.js')).href)) as Kit
  const directory = join(job.folder, 'migrations')
  try {
    return await migrate({
      databaseUrl: (await readFile(job.databaseUrlFile, 'utf8')).trim(),
      contractSteps: contract === 'contract',
      ...(existsSync(directory) ? { directory } : {}),
    })
  } catch (error) {
    console.error(`${job.folder}: ${(error as Error).message}`)
    process.exitCode = 1
    return []
  }
})
console.log(JSON.stringify(outcomes))
