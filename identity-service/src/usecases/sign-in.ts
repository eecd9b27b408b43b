import type { TransactionRunner } from '@halles/service-kit'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import type { Passwords } from '../credentials/passwords.ts'
import { hashAddress, normaliseEmail } from '../domain/email.ts'
import { errors } from '../errors.ts'
import type { SignIn } from '../schemas.ts'
import { findCredential, type AccountRow } from '../store/account-store.ts'
import { countFailure, findPause, forgetFailures } from '../store/sign-in-failure-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { signOut } from './sign-out.ts'

/**
 * A new token at every sign-in; the session the browser had before ends. Unknown addresses and wrong passwords look and take the same, also
 * in what too many failures in a row bring: a pause for this address, in which no password is looked at.
 */
export async function signIn(
  {
    db,
    passwords,
    revocations,
  }: { db: TransactionRunner; passwords: Passwords; revocations: SessionRevocations },
  request: SignIn,
  formerToken: string | undefined,
): Promise<{ account: AccountRow; session: OpenedSession }> {
  const email = normaliseEmail(request.email)
  const address = hashAddress(email)
  const pauseSeconds = await findPause(db, address)
  if (pauseSeconds > 0)
    throw errors.rateLimited(`Too many attempts. Try again in ${describePause(pauseSeconds)}.`, {
      retryAfterSeconds: pauseSeconds,
    })
  const credential = await findCredential(db, email)
  const matches = await passwords.verify(credential?.passwordHash, request.password)
  if (!credential || !matches) {
    await countFailure(db, address)
    throw errors.wrongCredentials()
  }
  const { passwordHash: _passwordHash, ...account } = credential
  return db.transaction(async (tx) => {
    forgetFailures(tx, address)
    await signOut(tx, revocations, formerToken)
    return { account, session: await openSession(tx, account) }
  })
}

function describePause(seconds: number): string {
  return seconds < 90 ? `${seconds} seconds` : `${Math.ceil(seconds / 60)} minutes`
}
