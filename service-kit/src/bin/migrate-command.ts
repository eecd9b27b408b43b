import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { Type } from 'typebox'
import { parseEnvironment } from '../config/load-config.ts'
import { migrate } from '../database/migrate.ts'

export async function migrateCommand(contractSteps: boolean): Promise<void> {
  const { DATABASE_URL } = parseEnvironment(
    process.env,
    Type.Object({ DATABASE_URL: Type.String({ minLength: 1 }) }),
  )
  const directory = join(process.cwd(), 'migrations')
  const ran = await migrate({
    databaseUrl: DATABASE_URL,
    contractSteps,
    ...(existsSync(directory) ? { directory } : {}),
  })
  console.log(ran.length === 0 ? 'database is up to date' : `ran ${ran.join(', ')}`)
}
