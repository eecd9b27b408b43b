import { createHash, randomBytes } from 'node:crypto'

/** 256 random bits: no list of hashes leads back to it, so a plain SHA-256 is enough to keep. */
export function newSessionToken(): string {
  return randomBytes(32).toString('base64url')
}

export function sessionIdOf(token: string): string {
  return createHash('sha256').update(token).digest('hex')
}
