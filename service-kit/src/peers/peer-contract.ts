import type { Static, TSchema } from 'typebox'

/** One operation of a peer that we call, with only the fields we send and read. Checked against the provider's committed contract. */
export interface PeerOperation {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'
  /** Path inside the service with `:name` parameters, as in its contract: `/v1/holds/:holdId`. */
  path: string
  query?: TSchema
  body?: TSchema
  response: TSchema
  /** Milliseconds to wait for the whole answer; default 2,000, never longer than the caller's deadline. */
  timeoutMs?: number
}

export interface PeerContract<
  Operations extends Record<string, PeerOperation> = Record<string, PeerOperation>,
> {
  service: string
  operations: Operations
}

/** Declares what we use of a peer: `definePeer('inventory-service', { placeHold: { method: 'POST', path: '/v1/holds', … } })`. */
export function definePeer<const Operations extends Record<string, PeerOperation>>(
  service: string,
  operations: Operations,
): PeerContract<Operations> {
  return { service, operations }
}

type BodyOf<Operation> = Operation extends { body: infer Body extends TSchema }
  ? { body: Static<Body> }
  : { body?: undefined }
type QueryOf<Operation> = Operation extends { query: infer Query extends TSchema }
  ? { query: Static<Query> }
  : { query?: undefined }

export type PeerInput<Operation extends PeerOperation> = BodyOf<Operation> &
  QueryOf<Operation> & {
    params?: Record<string, string>
    /** Makes a mutating call safe to repeat; without it a call that may have arrived is never repeated. */
    idempotencyKey?: string
    /** Passes the caller's identity on (`authorization` of the incoming request). */
    authorization?: string
  }

export type PeerClient<Operations extends Record<string, PeerOperation>> = {
  [Name in keyof Operations]: (
    input: PeerInput<Operations[Name]>,
  ) => Promise<Static<Operations[Name]['response']>>
}
