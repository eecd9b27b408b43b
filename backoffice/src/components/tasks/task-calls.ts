'use client'

import { callService } from '#lib/browser/call-service.ts'
import type { Answer } from '#lib/browser/call-service.ts'
import { sayProblem } from '#lib/browser/words.ts'
import { ShapeError } from '#lib/transforms/json-reader.ts'
import { toTask } from '#lib/transforms/task.ts'
import type { Task } from '#lib/transforms/task.ts'

export type TaskAnswer =
  | { kind: 'done'; task: Task; serverTime: number }
  | { kind: 'lease-lost' }
  | { kind: 'closed'; message: string }
  | { kind: 'refused'; message: string }
  | { kind: 'no-answer'; message: string }

const root = '/api/fulfilment/v1/tasks'

export function fetchTask(taskId: string): Promise<TaskAnswer> {
  return callService('GET', `${root}/${taskId}`).then(read)
}

export async function savePick(
  taskId: string,
  lineId: string,
  pickedQuantity: number,
  shortReason: string | null,
) {
  const body = shortReason ? { pickedQuantity, shortReason } : { pickedQuantity }
  return readOrFetch(
    taskId,
    await callService('PUT', `${root}/${taskId}/lines/${encodeURIComponent(lineId)}`, { body }),
  )
}

export async function tellTask(
  taskId: string,
  verb: 'pack' | 'release' | 'hand-over',
  idempotencyKey: string,
) {
  return readOrFetch(
    taskId,
    await callService('POST', `${root}/${taskId}/${verb}`, { body: {}, idempotencyKey }),
  )
}

async function readOrFetch(taskId: string, answer: Answer): Promise<TaskAnswer> {
  try {
    return read(answer)
  } catch (error) {
    if (!(error instanceof ShapeError)) throw error
    return fetchTask(taskId)
  }
}

function read(answer: Answer): TaskAnswer {
  if (answer.ok) return { kind: 'done', task: toTask(answer.body), serverTime: answer.serverTime }
  const { problem, certain } = answer
  if (problem.kind === 'lease-lost' || problem.kind === 'task-claimed') return { kind: 'lease-lost' }
  if (problem.kind === 'task-closed') return { kind: 'closed', message: sayProblem(problem) }
  return { kind: certain ? 'refused' : 'no-answer', message: sayProblem(problem) }
}
