'use client'

import { toProblem, unreachable } from '#lib/backend/problem.ts'
import type { Problem } from '#lib/backend/problem.ts'

export type Answer =
  | { ok: true; status: number; body: unknown; serverTime: number }
  | { ok: false; problem: Problem; certain: boolean }

export type CallOptions = { body?: unknown; idempotencyKey?: string; timeoutMs?: number }

/** Calls our own origin; the session cookie goes along. `certain` says whether a failure surely changed nothing. */
export async function callService(
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  { body, idempotencyKey, timeoutMs = 15_000 }: CallOptions = {},
): Promise<Answer> {
  const headers: Record<string, string> = { accept: 'application/json' }
  if (body !== undefined) headers['content-type'] = 'application/json'
  if (idempotencyKey) headers['idempotency-key'] = idempotencyKey
  try {
    const init: RequestInit = {
      method,
      headers,
      credentials: 'same-origin',
      cache: 'no-store',
      signal: AbortSignal.timeout(timeoutMs),
    }
    if (body !== undefined) init.body = JSON.stringify(body)
    const response = await fetch(path, init)
    const answer = parse(await response.text())
    const serverTime = Date.parse(response.headers.get('date') ?? '') || Date.now()
    if (response.ok) return { ok: true, status: response.status, body: answer, serverTime }
    const problem = toProblem(response.status, answer)
    return { ok: false, problem, certain: isCertain(problem) }
  } catch (error) {
    const timedOut = error instanceof DOMException && error.name === 'TimeoutError'
    return { ok: false, problem: unreachable('The server', timedOut), certain: false }
  }
}

function isCertain(problem: Problem): boolean {
  return problem.status < 500 && problem.kind !== 'idempotency-in-flight' && problem.status !== 408
}

function parse(text: string): unknown {
  if (!text) return null
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
