import type { ServiceName } from '@/config.ts'
import type { Fields } from '@/lib/transforms/fields.ts'
import { asFields } from '@/lib/transforms/fields.ts'
import { BackendProblem } from './backend-problem.ts'
import type { Caller } from './caller.ts'
import { nextPool } from './service-pools.ts'

const DEADLINE_MS = 2_000

interface Question {
  service: ServiceName
  path: string
  caller: Caller
  deadlineMs?: number
}

async function askOnce({ service, path, caller }: Question, deadlineAt: number): Promise<Fields> {
  const remainingMs = Math.max(1, deadlineAt - Date.now())
  let response
  try {
    response = await nextPool(service).request({
      method: 'GET',
      path,
      headers: { ...caller, accept: 'application/json', 'x-halles-deadline': String(deadlineAt) },
      signal: AbortSignal.timeout(remainingMs),
    })
    const body: unknown = await response.body.json()
    if (response.statusCode < 300) return asFields(body, path)
  } catch (error) {
    if (error instanceof BackendProblem) throw error
    throw new BackendProblem(service, response?.statusCode ?? 0, `no usable answer from ${path}`, error)
  }
  throw new BackendProblem(service, response.statusCode, `answered ${response.statusCode} to ${path}`)
}

/** Asks a service a question; one more try, at another replica if there is one, when the first gave no answer at all. */
export async function ask(question: Question): Promise<Fields> {
  const deadlineAt = Date.now() + (question.deadlineMs ?? DEADLINE_MS)
  try {
    return await askOnce(question, deadlineAt)
  } catch (error) {
    const worthAnotherTry =
      error instanceof BackendProblem &&
      (error.status === 0 || error.status === 503) &&
      Date.now() < deadlineAt - 100
    if (!worthAnotherTry) throw error
    return askOnce(question, deadlineAt)
  }
}
