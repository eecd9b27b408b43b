import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import pg from 'pg'

/** In this package, or beside the bundle that `halles-kit build` made of it. */
const [kitMigrations = ''] = ['./kit-migrations', '../../migrations']
  .map((path) => fileURLToPath(new URL(path, import.meta.url)))
  .filter(existsSync)

export interface MigrateOptions {
  databaseUrl: string
  /** The service's own `migrations/` folder: `0001-create-orders.sql`, … */
  directory?: string
  /** Also run contract steps (`*-contract.sql`). They take things away, so they wait until no rollback is possible any more. */
  contractSteps?: boolean
}

/** Thrown when a migration that already ran was edited afterwards. */
export class MigrationChangedError extends Error {
  override name = 'MigrationChangedError'
}

/**
 * Brings a database up to date: the kit's tables first, then the service's, each file once and in one transaction. Safe to call from
 * several processes at once: they queue on an advisory lock and losing the race is success.
 * Ours instead of a library because expand and contract steps belong to the release (a contract step runs after `finish` only).
 * @returns the names of the migrations that ran now.
 */
export async function migrate(options: MigrateOptions): Promise<string[]> {
  const client = new pg.Client({ connectionString: options.databaseUrl, application_name: 'halles-migrate' })
  await client.connect()
  try {
    await client.query('SELECT pg_advisory_lock(4801, 2)')
    await client.query('CREATE SCHEMA IF NOT EXISTS halles')
    await client.query(
      'CREATE TABLE IF NOT EXISTS halles.migration (name text PRIMARY KEY, checksum text NOT NULL, applied_at timestamptz NOT NULL DEFAULT now())',
    )
    const ran = await applyFolder(client, kitMigrations, 'kit/', options.contractSteps ?? false)
    if (!options.directory) return ran
    return [...ran, ...(await applyFolder(client, options.directory, '', options.contractSteps ?? false))]
  } finally {
    await client.end()
  }
}

async function applyFolder(
  client: pg.Client,
  folder: string,
  prefix: string,
  contractSteps: boolean,
): Promise<string[]> {
  const applied = await client.query<{ name: string; checksum: string }>(
    'SELECT name, checksum FROM halles.migration',
  )
  const checksums = new Map(applied.rows.map((row) => [row.name, row.checksum]))
  const ran: string[] = []
  const files = (await readdir(folder)).filter((file) => file.endsWith('.sql')).sort()
  for (const file of files) {
    const name = prefix + file
    const sql = await readFile(join(folder, file), 'utf8')
    const checksum = createHash('sha256').update(sql).digest('hex')
    const known = checksums.get(name)
    if (known === checksum) continue
    if (known)
      throw new MigrationChangedError(`${name} was changed after it ran; add a new migration instead`)
    if (file.endsWith('-contract.sql') && !contractSteps) continue
    await applyFile(client, name, sql, checksum)
    ran.push(name)
  }
  return ran
}

async function applyFile(client: pg.Client, name: string, sql: string, checksum: string): Promise<void> {
  await client.query('BEGIN')
  try {
    await client.query(sql)
    await client.query('INSERT INTO halles.migration (name, checksum) VALUES ($1, $2)', [name, checksum])
    await client.query('COMMIT')
  } catch (error) {
    await client.query('ROLLBACK')
    throw new Error(`Migration ${name} failed: ${(error as Error).message}`, { cause: error })
  }
}
