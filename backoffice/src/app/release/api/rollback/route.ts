import { startRollback } from '#lib/backend/release-agent.ts'
import { guarded, readStatement } from '../guard.ts'

export function POST(request: Request) {
  return guarded(
    request,
    async (actor) => {
      const { reason } = await readStatement(request)
      return { operationId: await startRollback(actor, reason) }
    },
    202,
  )
}
