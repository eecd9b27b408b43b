import type { TransactionRunner } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import type { Passwords } from '../credentials/passwords.ts'
import { errors } from '../errors.ts'
import type { ChangePassword } from '../schemas.ts'
import { findAccount, findPasswordHash, replacePasswordHash } from '../store/account-store.ts'
import { insertAuditEntry } from '../store/audit-store.ts'
import { deleteSessionsOfAccount } from '../store/session-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'

/** Ends every session of the account; this browser goes on under a new one. */
export async function changePassword(
  {
    db,
    passwords,
    revocations,
  }: { db: TransactionRunner; passwords: Passwords; revocations: SessionRevocations },
  accountId: string,
  request: ChangePassword,
): Promise<OpenedSession> {
  const current = await findPasswordHash(db, accountId)
  const matches = await passwords.verify(current, request.currentPassword)
  if (!current || !matches) throw errors.wrongPassword()
  const next = await passwords.hash(request.newPassword)
  return db.transaction(async (tx) => {
    const account = await findAccount(tx, accountId)
    if (!account || !(await replacePasswordHash(tx, accountId, current, next))) throw errors.wrongPassword()
    const ended = await deleteSessionsOfAccount(tx, accountId)
    await insertAuditEntry(tx, { kind: 'password-changed', accountId, actorId: accountId })
    tx.afterCommit(() => revocations.announce(ended))
    return openSession(tx, account)
  })
}
