import type { TransactionRunner } from '@halles/service-kit'
import type { Passwords } from '../credentials/passwords.ts'
import { normaliseEmail } from '../domain/email.ts'
import { accountRegistered } from '../events.ts'
import type { SeedAccounts } from '../schemas.ts'
import { findAccount, insertAccount } from '../store/account-store.ts'

/** Adds the accounts that are not there yet; those that are stay as they are, password included. */
export async function seedAccounts(
  { db, passwords }: { db: TransactionRunner; passwords: Passwords },
  { accounts }: SeedAccounts,
): Promise<number> {
  let seeded = 0
  for (const { password, ...account } of accounts) {
    if (await findAccount(db, account.accountId)) continue
    const passwordHash = await passwords.hash(password)
    const added = await db.transaction(async (tx) => {
      if (!(await insertAccount(tx, { ...account, email: normaliseEmail(account.email), passwordHash })))
        return false
      await tx.publish(accountRegistered(account))
      return true
    })
    if (added) seeded += 1
  }
  return seeded
}
