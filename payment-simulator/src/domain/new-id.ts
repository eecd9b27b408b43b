import { randomBytes } from 'node:crypto'

/** 128 random bits behind a prefix that says what it names: nobody finds another shopper's payment page by counting. */
export function newId(prefix: 'ch' | 'mv' | 'evt'): string {
  return `${prefix}_${randomBytes(16).toString('base64url')}`
}
