/** The state of things does not allow it; nothing was done and nothing is written down. */
export class RefusedError extends Error {
  override name = 'RefusedError'
}
