import { createPublicKey } from 'node:crypto'
import { config } from '#config.ts'

export const dynamic = 'force-dynamic'

/** Pages show a silent service as such, so readiness asks only for what this process itself needs. */
export function GET() {
  try {
    createPublicKey(config().gatewayPublicKey)
    return Response.json({ status: 'ready' })
  } catch (error) {
    const detail = error instanceof Error ? error.message : 'unknown'
    return Response.json({ status: 'not-ready', detail }, { status: 503 })
  }
}
