import type { SqlExecutor } from '@halles/service-kit'

/** Writers take turns: a product is never filed under a category that is being renamed. Locked before any product. */
export async function lockCatalogue(tx: SqlExecutor): Promise<void> {
  await tx.query('SELECT id FROM catalogue WHERE id = 1 FOR UPDATE')
}

/** Counts a change of the catalogue; under the lock, so versions appear in the order of commits. */
export async function countChange(tx: SqlExecutor): Promise<void> {
  await tx.query('UPDATE catalogue SET version = version + 1 WHERE id = 1 RETURNING id')
}

export async function catalogueVersion(db: SqlExecutor): Promise<string> {
  const rows = await db.query<{ version: string }>('SELECT version::text FROM catalogue WHERE id = 1')
  return rows[0]?.version ?? ''
}
