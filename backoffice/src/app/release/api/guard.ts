import { config } from '#config.ts'
import { BackendError } from '#lib/backend/ask-service.ts'
import { toProblem } from '#lib/backend/problem.ts'
import type { Actor } from '#lib/backend/release-agent.ts'
import { releaseReasonProblem } from '#lib/domain/release-plan.ts'
import { isSameOrigin } from '#lib/session/same-origin.ts'
import { verifiedReleaseEngineer } from '#lib/session/gate.ts'

type Handler = (actor: Actor) => Promise<unknown>

/** Only a release engineer with a genuine token of the gateway; a change only from one of our own pages. */
export async function guarded(request: Request, handler: Handler, status = 200): Promise<Response> {
  const changes = request.method !== 'GET'
  if (changes && !isSameOrigin(request.headers, config().publicOrigin))
    return refuse(403, 'forbidden', 'The request does not come from this site.')
  const engineer = await verifiedReleaseEngineer(request.headers.get('authorization'))
  if (!engineer) return refuse(403, 'forbidden', 'Only a release engineer may do this.')
  try {
    const body = await handler({ accountId: engineer.subject, name: engineer.name })
    return Response.json(body, { status, headers: { 'cache-control': 'no-store' } })
  } catch (error) {
    if (!(error instanceof BackendError)) throw error
    const { problem } = error
    return refuse(problem.status, problem.kind, problem.detail || problem.title, problem.title)
  }
}

function refuse(status: number, kind: string, detail: string, title = 'Refused'): Response {
  return Response.json(
    { type: `https://halles.dev/problems/${kind}`, title, status, kind, detail },
    { status, headers: { 'content-type': 'application/problem+json', 'cache-control': 'no-store' } },
  )
}

export type Statement = { reason: string; body: Record<string, unknown> }

/** What the dialog sends. @throws BackendError when the body is something else or the reason says nothing. */
export async function readStatement(request: Request): Promise<Statement> {
  const body: unknown = await request.json().catch(() => null)
  const reason = (body as { reason?: unknown } | null)?.reason
  if (typeof reason !== 'string' || reason.length > 500) throw invalid('A reason is needed.')
  const wrong = releaseReasonProblem(reason)
  if (wrong) throw invalid(wrong)
  return { reason: reason.trim(), body: body as Record<string, unknown> }
}

export function invalid(detail: string): BackendError {
  return new BackendError(toProblem(400, { kind: 'validation', title: 'Not valid', detail }))
}
