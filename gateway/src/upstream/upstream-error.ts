export type UpstreamErrorKind = 'refused' | 'reset' | 'timeout' | 'malformed' | 'saturated'

/** Why an upstream exchange failed. The message is for our log only: it never reaches a client. */
export class UpstreamError extends Error {
  override name = 'UpstreamError'
  readonly kind: UpstreamErrorKind

  constructor(kind: UpstreamErrorKind, message: string) {
    super(message)
    this.kind = kind
  }
}
