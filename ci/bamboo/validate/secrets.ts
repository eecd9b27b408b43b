import type { Finding } from './problem.ts'
import { isFields, map, type Fields, type Shape } from './shapes.ts'

/** Names Bamboo itself treats as secret, and those people use for the same. */
const SECRET = /passw(or)?d|passphrase|secret|token|credential|api[-_.]?key|(ssh|private)[-_.]?key/i
const HARMLESS = new Set(['shared-credentials', 'public-key'])
const ENCRYPTED = /^BAMSCRT@/

/**
 * A secret is stored encrypted or not at all: Bamboo refuses variables that look like one, and a repository remembers the others
 * for ever. Source: the reference, "Variables".
 */
export function secretsOf(fields: Fields, finding: Finding): void {
  for (const [name, value] of Object.entries(fields)) {
    if (!SECRET.test(name) || HARMLESS.has(name) || ENCRYPTED.test(String(value))) continue
    finding
      .at(name)
      .add(
        'secret-plain',
        'is stored in plain text; encrypt it in Bamboo (BAMSCRT@…) or use shared credentials',
      )
  }
}

/** Variables of a plan or an environment: a map, without secrets in plain text. */
export const variables: Shape = (value, finding) => {
  map(value, finding)
  if (isFields(value)) secretsOf(value, finding)
}
