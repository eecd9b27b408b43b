import type { NewEvent } from '@halles/service-kit'

export interface AccountRegistered {
  accountId: string
  name: string
}

export function accountRegistered({ accountId, name }: AccountRegistered): NewEvent<AccountRegistered> {
  return { type: 'account.registered.v1', subject: accountId, data: { accountId, name } }
}
