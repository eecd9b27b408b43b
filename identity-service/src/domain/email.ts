import { createHash } from 'node:crypto'

/** One spelling per address: people do not remember how they capitalised theirs. */
export function normaliseEmail(email: string): string {
  return email.trim().toLowerCase()
}

export function hashAddress(email: string): string {
  return createHash('sha256').update(email).digest('hex')
}
