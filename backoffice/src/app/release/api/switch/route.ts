import { startSwitch } from '#lib/backend/release-agent.ts'
import { guarded, invalid, readStatement } from '../guard.ts'

export function POST(request: Request) {
  return guarded(
    request,
    async (actor) => {
      const { reason, body } = await readStatement(request)
      const { colour } = body
      if (colour !== 'blue' && colour !== 'green') throw invalid('The colour is blue or green.')
      return { operationId: await startSwitch(colour, actor, reason) }
    },
    202,
  )
}
