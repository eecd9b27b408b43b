import type { TransactionRunner } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import type { Passwords } from '../credentials/passwords.ts'
import { normaliseEmail } from '../domain/email.ts'
import { errors } from '../errors.ts'
import type { SignIn } from '../schemas.ts'
import { findCredential, type AccountRow } from '../store/account-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { signOut } from './sign-out.ts'

/** A new token at every sign-in; the session the browser had before ends. Unknown addresses and wrong passwords look and take the same. */
export async function signIn(
  {
    db,
    passwords,
    revocations,
  }: { db: TransactionRunner; passwords: Passwords; revocations: SessionRevocations },
  request: SignIn,
  formerToken: string | undefined,
): Promise<{ account: AccountRow; session: OpenedSession }> {
  const credential = await findCredential(db, normaliseEmail(request.email))
  const matches = await passwords.verify(credential?.passwordHash, request.password)
  if (!credential || !matches) throw errors.wrongCredentials()
  const { passwordHash: _passwordHash, ...account } = credential
  return db.transaction(async (tx) => {
    await signOut(tx, revocations, formerToken)
    return { account, session: await openSession(tx, account) }
  })
}
