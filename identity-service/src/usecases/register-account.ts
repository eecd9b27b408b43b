import type { TransactionRunner } from '@halles/service-kit'
import { v7 as uuidv7 } from 'uuid'
import type { SessionRevocations } from '../clients/session-revocations.ts'
import type { Passwords } from '../credentials/passwords.ts'
import { normaliseEmail } from '../domain/email.ts'
import { errors } from '../errors.ts'
import { accountRegistered } from '../events.ts'
import type { RegisterAccount } from '../schemas.ts'
import { insertAccount, type AccountRow } from '../store/account-store.ts'
import { openSession, type OpenedSession } from './open-session.ts'
import { signOut } from './sign-out.ts'

export async function registerAccount(
  {
    db,
    passwords,
    revocations,
  }: { db: TransactionRunner; passwords: Passwords; revocations: SessionRevocations },
  request: RegisterAccount,
  formerToken: string | undefined,
): Promise<{ account: AccountRow; session: OpenedSession }> {
  const passwordHash = await passwords.hash(request.password)
  const account: AccountRow = {
    accountId: uuidv7(),
    email: normaliseEmail(request.email),
    name: request.name.trim(),
    roles: ['shopper'],
  }
  return db.transaction(async (tx) => {
    if (!(await insertAccount(tx, { ...account, passwordHash })))
      throw errors.emailTaken('There is an account with this e-mail address already.')
    await signOut(tx, revocations, formerToken)
    await tx.publish(accountRegistered(account))
    return { account, session: await openSession(tx, account) }
  })
}
