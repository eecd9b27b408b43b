import { Agent, request } from 'undici'
import { config } from '#config.ts'
import { toJournal, toOperation, toReleaseStatus } from '#lib/transforms/release.ts'
import type { Colour } from '#lib/transforms/release.ts'
import { BackendError, getJson } from './ask-service.ts'
import { toProblem, unreachable } from './problem.ts'

const agent = new Agent({ connect: { timeout: 1_500 } })

export type Actor = { accountId: string; name: string }

export async function getReleaseStatus() {
  return toReleaseStatus(await ask('/v1/status'))
}

export async function getReleaseHistory() {
  return toJournal(await ask('/v1/history'))
}

export async function getOperation(operationId: string) {
  return toOperation(await ask(`/v1/operations/${encodeURIComponent(operationId)}`))
}

export async function startSwitch(colour: Colour, actor: Actor, reason: string): Promise<string> {
  return tell('/v1/switch', { colour, actor: nameOf(actor), reason })
}

export async function startRollback(actor: Actor, reason: string): Promise<string> {
  return tell('/v1/rollback', { actor: nameOf(actor), reason })
}

function nameOf(actor: Actor): string {
  return `${actor.name} (${actor.accountId})`
}

function door(): { url: string; headers: Record<string, string> } {
  const { releaseAgent } = config()
  if (!releaseAgent) throw new BackendError(notConfigured)
  return { url: releaseAgent.url, headers: { authorization: `Bearer ${releaseAgent.token}` } }
}

const notConfigured = toProblem(503, {
  kind: 'not-configured',
  title: 'No release agent is configured for this stack',
  detail: 'RELEASE_AGENT_URL and RELEASE_AGENT_TOKEN connect this page to the release agent.',
})

async function ask(path: string): Promise<unknown> {
  const { url, headers } = door()
  return getJson([`${url}${path}`], headers, 'The release agent')
}

async function tell(path: string, body: unknown): Promise<string> {
  const { url, headers } = door()
  const response = await request(`${url}${path}`, {
    method: 'POST',
    dispatcher: agent,
    headers: { ...headers, 'content-type': 'application/json' },
    body: JSON.stringify(body),
    signal: AbortSignal.timeout(15_000),
  }).catch(() => {
    throw new BackendError(unreachable('The release agent'))
  })
  const answer = (await response.body.json().catch(() => null)) as { operationId?: unknown } | null
  if (response.statusCode >= 400) throw new BackendError(toProblem(response.statusCode, answer))
  return String(answer?.operationId ?? '')
}
