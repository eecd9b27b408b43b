import { randomFillSync } from 'node:crypto'

const traceparentPattern = /^00-(?!0{32})([0-9a-f]{32})-(?!0{16})[0-9a-f]{16}-[0-9a-f]{2}$/
const bytesPerRequest = 24
const pool = Buffer.alloc(bytesPerRequest * 256)
let used = pool.length

export interface TraceIds {
  traceId: string
  requestId: string
  traceparent: string
}

/** Ids of a new request; the client's trace is continued when it is well-formed. Random bytes are drawn in bulk. */
export function newTraceIds(clientTraceparent: string): TraceIds {
  if (used === pool.length) {
    randomFillSync(pool)
    used = 0
  }
  const hex = pool.toString('hex', used, used + bytesPerRequest)
  used += bytesPerRequest
  const requestId = hex.slice(0, 32)
  const traceId = (clientTraceparent && traceparentPattern.exec(clientTraceparent)?.[1]) || requestId
  return { traceId, requestId, traceparent: `00-${traceId}-${hex.slice(32)}-01` }
}
