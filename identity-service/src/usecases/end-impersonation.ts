import type { Transaction } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import { sessionIdOf } from '../domain/session-token.ts'
import { errors } from '../errors.ts'
import type { CurrentSession } from '../schemas.ts'
import { findAccount, type AccountRow } from '../store/account-store.ts'
import { insertAuditEntry } from '../store/audit-store.ts'
import { deleteSessionFamily, lockImpersonation } from '../store/session-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'

/** Gives staff their own session back, under a new token (the old one is known to nobody but the browser that lost it), for what was left of it. */
export async function endImpersonation(
  tx: Transaction,
  revocations: SessionRevocations,
  token: string | undefined,
): Promise<{ current: CurrentSession; session: OpenedSession }> {
  const sessionId = token ? sessionIdOf(token) : ''
  const impersonation = await lockImpersonation(tx, sessionId)
  const ended = impersonation ? await deleteSessionFamily(tx, sessionId) : []
  if (!impersonation || ended.length === 0) throw errors.notFound('Nobody is being acted for.')
  const staff = (await findAccount(tx, impersonation.actorId)) as AccountRow
  await insertAuditEntry(tx, {
    kind: 'impersonation-ended',
    accountId: impersonation.accountId,
    actorId: staff.accountId,
  })
  tx.afterCommit(() => revocations.announce(ended))
  const session = await openSession(tx, staff, impersonation.secondsLeft)
  return { current: { account: staff, impersonator: null }, session }
}
