import type { Transaction } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import { mayBeImpersonated, mayImpersonate } from '../domain/roles.ts'
import { impersonationSeconds } from '../domain/session-life.ts'
import { newSessionToken, sessionIdOf } from '../domain/session-token.ts'
import { errors } from '../errors.ts'
import type { CurrentSession, StartImpersonation } from '../schemas.ts'
import { findAccount } from '../store/account-store.ts'
import { insertAuditEntry } from '../store/audit-store.ts'
import {
  deleteImpersonationsOf,
  findSession,
  insertImpersonation,
  lockSession,
} from '../store/session-store.ts'
import type { OpenedSession } from './open-session.ts'

/**
 * Staff act as a customer: a session of the customer that names who is behind it, hanging on the session of the member of staff. The
 * staff session itself decides, not what the caller's token says of it.
 */
export async function startImpersonation(
  tx: Transaction,
  revocations: SessionRevocations,
  token: string | undefined,
  { accountId, reason }: StartImpersonation,
): Promise<{ current: CurrentSession; session: OpenedSession }> {
  const staffSessionId = token ? sessionIdOf(token) : ''
  if (!(await lockSession(tx, staffSessionId))) throw errors.unauthenticated()
  const staff = await findSession(tx, staffSessionId)
  if (!staff || !mayImpersonate(staff.roles)) throw errors.forbidden()
  const customer = await findAccount(tx, accountId)
  if (!customer) throw errors.notFound('There is no such account.')
  if (!mayBeImpersonated(customer.roles)) throw errors.forbidden('Only customers can be acted for.')

  const session = { token: newSessionToken(), seconds: impersonationSeconds }
  const ended = await deleteImpersonationsOf(tx, staffSessionId)
  await insertImpersonation(tx, {
    sessionId: sessionIdOf(session.token),
    accountId,
    actorId: staff.accountId,
    staffSessionId,
    seconds: session.seconds,
  })
  await insertAuditEntry(tx, { kind: 'impersonation-started', accountId, actorId: staff.accountId, reason })
  tx.afterCommit(() => revocations.announce(ended))
  return {
    current: { account: customer, impersonator: { accountId: staff.accountId, name: staff.name } },
    session,
  }
}
