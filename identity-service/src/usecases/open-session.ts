import type { SqlExecutor } from '@halles/service-kit'
import { sessionSeconds } from '../domain/session-life.ts'
import { newSessionToken, sessionIdOf } from '../domain/session-token.ts'
import type { AccountRow } from '../store/account-store.ts'
import { insertSession } from '../store/session-store.ts'

/** What goes into the cookie. */
export interface OpenedSession {
  token: string
  seconds: number
}

/** A new session under a new token; `seconds` only where a session that was there already is carried on. */
export async function openSession(
  tx: SqlExecutor,
  account: Pick<AccountRow, 'accountId' | 'roles'>,
  seconds = sessionSeconds(account.roles),
): Promise<OpenedSession> {
  const token = newSessionToken()
  await insertSession(tx, { sessionId: sessionIdOf(token), accountId: account.accountId, seconds })
  return { token, seconds }
}
