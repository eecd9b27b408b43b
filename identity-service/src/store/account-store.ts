import type { SqlExecutor } from '@halles/service-kit'
import type { Role } from '../domain/roles.ts'

export interface AccountRow {
  accountId: string
  email: string
  name: string
  roles: Role[]
}

const columns = 'account_id AS "accountId", email, name, roles'

/** False when the e-mail address or the id is taken. */
export async function insertAccount(
  db: SqlExecutor,
  account: AccountRow & { passwordHash: string },
): Promise<boolean> {
  const rows = await db.query(
    'INSERT INTO account (account_id, email, name, roles, password_hash) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING RETURNING 1',
    [account.accountId, account.email, account.name, account.roles, account.passwordHash],
  )
  return rows.length > 0
}

export async function findAccount(db: SqlExecutor, accountId: string): Promise<AccountRow | undefined> {
  return (await db.query<AccountRow>(`SELECT ${columns} FROM account WHERE account_id = $1`, [accountId]))[0]
}

export async function findCredential(
  db: SqlExecutor,
  email: string,
): Promise<(AccountRow & { passwordHash: string }) | undefined> {
  const rows = await db.query<AccountRow & { passwordHash: string }>(
    `SELECT ${columns}, password_hash AS "passwordHash" FROM account WHERE email = $1`,
    [email],
  )
  return rows[0]
}

export async function findPasswordHash(db: SqlExecutor, accountId: string): Promise<string | undefined> {
  const rows = await db.query<{ passwordHash: string }>(
    'SELECT password_hash AS "passwordHash" FROM account WHERE account_id = $1',
    [accountId],
  )
  return rows[0]?.passwordHash
}

/** Changes the password only if it is still the one that was checked. */
export async function replacePasswordHash(
  db: SqlExecutor,
  accountId: string,
  from: string,
  to: string,
): Promise<boolean> {
  const rows = await db.query(
    'UPDATE account SET password_hash = $3 WHERE account_id = $1 AND password_hash = $2 RETURNING 1',
    [accountId, from, to],
  )
  return rows.length > 0
}

export function searchAccounts(db: SqlExecutor, text: string): Promise<AccountRow[]> {
  const pattern = `%${text.replace(/[\\%_]/g, '\\$&')}%`
  return db.query<AccountRow>(
    `SELECT ${columns} FROM account WHERE email ILIKE $1 OR name ILIKE $1 ORDER BY name, account_id LIMIT 25`,
    [pattern],
  )
}
