'use client'

import { callService } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { optionalObject, optionalText } from '#lib/transforms/json-reader.ts'
import { toHolder, toTask } from '#lib/transforms/task.ts'
import type { Holder, Task } from '#lib/transforms/task.ts'

export type ClaimAnswer =
  | { kind: 'claimed'; task: Task; serverTime: number }
  | { kind: 'taken'; by: Holder | null; until: string | null }
  | { kind: 'failed'; message: string; certain: boolean }

/** Claims the task, or renews the claim that one already holds. */
export async function claimTask(taskId: string): Promise<ClaimAnswer> {
  const answer = await callService('POST', `/api/fulfilment/v1/tasks/${encodeURIComponent(taskId)}/claim`, {
    body: {},
  })
  if (answer.ok) return { kind: 'claimed', task: toTask(answer.body), serverTime: answer.serverTime }
  const { problem } = answer
  if (problem.kind === 'task-claimed')
    return {
      kind: 'taken',
      by: readHolder(problem.extra),
      until: optionalText(problem.extra, 'leaseExpiresAt'),
    }
  return { kind: 'failed', message: sayProblem(problem), certain: answer.certain }
}

/** The service names the colleague, with or without the account. */
function readHolder(extra: Record<string, unknown>): Holder | null {
  const name = optionalText(extra, 'claimedBy')
  return name ? { accountId: '', name } : toHolder(optionalObject(extra, 'claimedBy'))
}
