import { isColour, type Colour } from '../stacks/colours.ts'
import { KeyedHash } from '../principal/keyed-hash.ts'

export interface Preview {
  colour: Colour
  release: string
  expiresAt: number
}

/** Signed, expiring permission to see one release before it is live: `<base64url JSON>.<signature>`. */
export class PreviewTokens {
  #hash: KeyedHash
  #now: () => number

  constructor(secret: string, now: () => number = Date.now) {
    this.#hash = new KeyedHash(secret, 'preview')
    this.#now = now
  }

  issue(preview: Preview): string {
    const content = Buffer.from(JSON.stringify(preview)).toString('base64url')
    return `${content}.${this.#hash.sign(content)}`
  }

  /** Null for a token we did not sign or that has expired. */
  read(token: string): Preview | null {
    const dot = token.indexOf('.')
    if (dot < 1 || token.length > 2048) return null
    const content = token.slice(0, dot)
    if (!this.#hash.verify(content, token.slice(dot + 1))) return null
    const preview = JSON.parse(Buffer.from(content, 'base64url').toString('utf8')) as Preview
    return isColour(preview.colour) && preview.expiresAt > this.#now() ? preview : null
  }
}
