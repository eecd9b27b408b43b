import type { Transaction } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import { sessionIdOf } from '../domain/session-token.ts'
import { deleteSessionFamily } from '../store/session-store.ts'

/** Ends the session behind a token, if there is one; while impersonating that means both sessions. */
export async function signOut(
  tx: Transaction,
  revocations: SessionRevocations,
  token: string | undefined,
): Promise<void> {
  if (!token) return
  const ended = await deleteSessionFamily(tx, sessionIdOf(token))
  tx.afterCommit(() => revocations.announce(ended))
}
