import { hash, verify } from '@node-rs/argon2'
import { createAdmission } from './admission.ts'

const argon2id = 2

/** OWASP's first choice: 19 MiB, two passes, one lane. */
const parameters = { algorithm: argon2id, memoryCost: 19_456, timeCost: 2, parallelism: 1 }

/** A hash of a password nobody has, made with the same parameters: an unknown e-mail address costs what a known one costs. */
const nobodysHash =
  '$argon2id$v=19$m=19456,t=2,p=1$aJ4j4pEP6u99uc0hjFK7rQ$7tdz7/aIWfXy9iWx48D86lLamNkAyYD9VJjZxzdw2KU'

export interface Passwords {
  hash(password: string): Promise<string>
  /** Takes as long for an account that does not exist (undefined) as for a wrong password. */
  verify(passwordHash: string | undefined, password: string): Promise<boolean>
}

/** Hashing runs in libuv's threads, never on the event loop; at most two at once. @throws Problem `unavailable` when too many wait. */
export function createPasswords(): Passwords {
  const admit = createAdmission({ inFlight: 2, waiting: 30 })
  return {
    hash: (password) => admit(() => hash(password, parameters)),
    verify: async (passwordHash, password) => {
      const matches = await admit(() => verify(passwordHash ?? nobodysHash, password))
      return passwordHash !== undefined && matches
    },
  }
}
