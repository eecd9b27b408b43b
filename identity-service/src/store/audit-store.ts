import type { SqlExecutor } from '@halles/service-kit'

export interface AuditEntry {
  kind: 'impersonation-started' | 'impersonation-ended' | 'password-changed'
  accountId: string
  actorId: string
  reason?: string
}

export async function insertAuditEntry(db: SqlExecutor, entry: AuditEntry): Promise<void> {
  await db.query('INSERT INTO audit_entry (kind, account_id, actor_id, reason) VALUES ($1, $2, $3, $4)', [
    entry.kind,
    entry.accountId,
    entry.actorId,
    entry.reason ?? null,
  ])
}
