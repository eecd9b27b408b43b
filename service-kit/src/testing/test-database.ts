import { createHash, randomBytes } from 'node:crypto'
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'
import { migrate } from '../database/migrate.ts'
import { testEnvironment } from './environment.ts'

const kitMigrations = fileURLToPath(new URL('../../migrations', import.meta.url))

export interface TestDatabase {
  url: string
  drop(): Promise<void>
}

/** A database of its own for one test file, cloned from a template that was migrated once for this set of migrations. */
export async function createTestDatabase(
  migrations = join(process.cwd(), 'migrations'),
): Promise<TestDatabase> {
  const admin = new pg.Client({ connectionString: testEnvironment().postgresUrl })
  await admin.connect()
  try {
    const template = await ensureTemplate(admin, migrations)
    const name = `${template}_${randomBytes(5).toString('hex')}`
    await cloneTemplate(admin, name, template)
    return { url: databaseUrl(name), drop: () => dropDatabase(name) }
  } finally {
    await admin.end()
  }
}

async function ensureTemplate(admin: pg.Client, migrations: string): Promise<string> {
  const template = `halles_tpl_${migrationsHash([kitMigrations, migrations])}`
  await admin.query('SELECT pg_advisory_lock(4801, 4)')
  try {
    const { rowCount } = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1 AND datistemplate', [
      template,
    ])
    if (rowCount) return template
    await admin.query(`DROP DATABASE IF EXISTS ${template}`)
    await admin.query(`CREATE DATABASE ${template}`)
    await migrate({
      databaseUrl: databaseUrl(template),
      ...(existsSync(migrations) ? { directory: migrations } : {}),
      contractSteps: true,
    })
    await admin.query(`ALTER DATABASE ${template} IS_TEMPLATE true`)
    return template
  } finally {
    await admin.query('SELECT pg_advisory_unlock(4801, 4)')
  }
}

async function cloneTemplate(admin: pg.Client, name: string, template: string): Promise<void> {
  await admin.query('SELECT pg_advisory_lock(4801, 5)')
  try {
    await admin.query(`CREATE DATABASE ${name} TEMPLATE ${template}`)
  } finally {
    await admin.query('SELECT pg_advisory_unlock(4801, 5)')
  }
}

async function dropDatabase(name: string): Promise<void> {
  const admin = new pg.Client({ connectionString: testEnvironment().postgresUrl })
  await admin.connect()
  await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  await admin.end()
}

function migrationsHash(folders: string[]): string {
  const hash = createHash('sha256')
  for (const folder of folders) {
    if (!existsSync(folder)) continue
    for (const file of readdirSync(folder).sort())
      if (file.endsWith('.sql')) hash.update(file).update(readFileSync(join(folder, file)))
  }
  return hash.digest('hex').slice(0, 16)
}

function databaseUrl(name: string): string {
  const url = new URL(testEnvironment().postgresUrl)
  url.pathname = `/${name}`
  return url.href
}
