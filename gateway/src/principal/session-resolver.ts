import { request } from 'undici'
import { Type, type Static } from 'typebox'
import { Compile } from 'typebox/compile'
import type { Stack } from '../stacks/stack.ts'
import { UpstreamError } from '../upstream/upstream-error.ts'

const AccountSchema = Type.Object({
  sessionId: Type.String(),
  accountId: Type.String(),
  name: Type.String(),
  roles: Type.Array(Type.String()),
  actor: Type.Union([Type.Object({ accountId: Type.String(), name: Type.String() }), Type.Null()]),
})
export type Account = Static<typeof AccountSchema>

/** Asks who a session belongs to; null when nobody (any more). Throws UpstreamError when identity-service gives no answer. */
export type ResolveSession = (stack: Stack, sessionToken: string) => Promise<Account | null>

const validator = Compile(AccountSchema)
const timeoutMs = 2000
const maxAnswerBytes = 64 * 1024

export function createSessionResolver(peerToken: () => Promise<string>): ResolveSession {
  return async (stack, sessionToken) => {
    const tried: NonNullable<ReturnType<NonNullable<typeof stack.identity>['pick']>>[] = []
    for (let attempt = 0; attempt < 2; attempt += 1) {
      const address = stack.identity?.pick(tried)
      if (!address) break
      tried.push(address)
      try {
        return await ask(address.url, sessionToken, await peerToken())
      } catch {
        address.failed()
      }
    }
    throw new UpstreamError('refused', 'identity-service gave no answer')
  }
}

async function ask(url: string, sessionToken: string, peerToken: string): Promise<Account | null> {
  const response = await request(new URL('/v1/sessions/resolve', url), {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-halles-peer': peerToken },
    body: JSON.stringify({ sessionToken }),
    headersTimeout: timeoutMs,
    bodyTimeout: timeoutMs,
    signal: AbortSignal.timeout(timeoutMs),
  })
  if (response.statusCode === 404) {
    await response.body.dump()
    return null
  }
  const text = await readText(response.body)
  if (response.statusCode !== 200)
    throw new UpstreamError('malformed', `resolve answered ${response.statusCode}`)
  const account: unknown = JSON.parse(text)
  if (!validator.Check(account)) throw new UpstreamError('malformed', 'resolve answered something unknown')
  return account
}

async function readText(body: AsyncIterable<Buffer>): Promise<string> {
  const chunks: Buffer[] = []
  let size = 0
  for await (const chunk of body) {
    size += chunk.length
    if (size > maxAnswerBytes) throw new UpstreamError('malformed', 'resolve answered too much')
    chunks.push(chunk)
  }
  return Buffer.concat(chunks).toString('utf8')
}
