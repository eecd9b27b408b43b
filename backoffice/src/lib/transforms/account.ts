import { asObject, text, texts } from './json-reader.ts'

export type Account = { accountId: string; email: string; name: string; roles: string[] }

export function toAccount(body: unknown): Account {
  const json = asObject(body, 'account')
  return {
    accountId: text(json, 'accountId'),
    email: text(json, 'email'),
    name: text(json, 'name'),
    roles: texts(json, 'roles'),
  }
}
