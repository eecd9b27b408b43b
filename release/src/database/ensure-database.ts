import { join } from 'node:path'
import type { Pool } from 'pg'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { keepSecret, readSecret } from '../machine/secrets.ts'
import { inParallel } from '../tools/run-command.ts'

const atOnce = 4

/** Where the connection string of a database is kept, for `DATABASE_URL_FILE`. */
export function databaseUrlFile(secretsFolder: string, database: string): string {
  return join(secretsFolder, 'databases', `${database}.url`)
}

/** A database and a role of the same name that owns it and may connect to nothing else; safe to call again. */
export async function ensureDatabases(
  adminUrl: string,
  secretsFolder: string,
  databases: string[],
): Promise<void> {
  const pg = await import('pg')
  const admin = new pg.Pool({ connectionString: adminUrl, application_name: 'halles-release', max: atOnce })
  try {
    await inParallel(databases, atOnce, (database) =>
      ensureDatabase(admin, adminUrl, secretsFolder, database),
    )
  } finally {
    await admin.end()
  }
}

async function ensureDatabase(
  admin: Pool,
  adminUrl: string,
  secretsFolder: string,
  database: string,
): Promise<void> {
  const password = await keepSecret(join(secretsFolder, 'databases'), database)
  const { escapeIdentifier, escapeLiteral } = await import('pg')
  const role = escapeIdentifier(database)
  const roles = await admin.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [database])
  const verb = roles.rowCount === 0 ? 'CREATE' : 'ALTER'
  await admin.query(`${verb} ROLE ${role} LOGIN PASSWORD ${escapeLiteral(password)}`)
  const databases = await admin.query('SELECT 1 FROM pg_database WHERE datname = $1', [database])
  if (databases.rowCount === 0) await admin.query(`CREATE DATABASE ${role} OWNER ${role}`)
  await admin.query(`REVOKE CONNECT, TEMPORARY ON DATABASE ${role} FROM PUBLIC`)

  const url = new URL(adminUrl)
  url.username = encodeURIComponent(database)
  url.password = encodeURIComponent(password)
  url.pathname = `/${database}`
  const file = databaseUrlFile(secretsFolder, database)
  if ((await readSecret(file)) !== url.href) await writeFileDurably(file, url.href)
}
