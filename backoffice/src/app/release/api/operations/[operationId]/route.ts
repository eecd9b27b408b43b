import { getOperation } from '#lib/backend/release-agent.ts'
import { guarded } from '../../guard.ts'

type Context = { params: Promise<{ operationId: string }> }

export async function GET(request: Request, { params }: Context) {
  const { operationId } = await params
  return guarded(request, () => getOperation(operationId))
}
