import { asObject, list } from '#lib/transforms/json-reader.ts'
import { toAccount } from '#lib/transforms/account.ts'
import type { Account } from '#lib/transforms/account.ts'
import { askService } from './ask-service.ts'

export async function findAccounts(query: string): Promise<Account[]> {
  return list(
    asObject(await askService('identity', '/v1/accounts', { query }), 'accounts'),
    'items',
    toAccount,
  )
}
