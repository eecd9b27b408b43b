import type { Principal, SqlExecutor } from '@halles/service-kit'
import { sessionIdOf } from '../domain/session-token.ts'
import type { CurrentSession } from '../schemas.ts'
import { findAccount } from '../store/account-store.ts'
import { findSession } from '../store/session-store.ts'

const nobody: CurrentSession = { account: null, impersonator: null }

/** A browser shows its session; a page that is rendered inside the stack has only the shopper's token. */
export async function findWhoAsks(
  db: SqlExecutor,
  token: string | undefined,
  principal: Principal | undefined,
): Promise<CurrentSession> {
  if (token === undefined) return principal === undefined ? nobody : findByPrincipal(db, principal)
  const session = await findSession(db, sessionIdOf(token))
  if (!session) return nobody
  const { accountId, email, name, roles, actor } = session
  return { account: { accountId, email, name, roles }, impersonator: actor }
}

async function findByPrincipal(db: SqlExecutor, principal: Principal): Promise<CurrentSession> {
  const { kind, subject, actor } = principal
  const account = kind === 'guest' ? undefined : await findAccount(db, subject)
  if (!account) return nobody
  return { account, impersonator: actor ? { accountId: actor.subject, name: actor.name } : null }
}
