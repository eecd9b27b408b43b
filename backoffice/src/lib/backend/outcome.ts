import { ShapeError } from '#lib/transforms/json-reader.ts'
import { BackendError } from './ask-service.ts'
import { toProblem } from './problem.ts'
import type { Problem } from './problem.ts'

export type Outcome<T> = { ok: true; data: T; at: string } | { ok: false; problem: Problem; at: string }

/** Turns a failed call into data, so that one silent service never takes the whole page with it. */
export async function settle<T>(asked: Promise<T>): Promise<Outcome<T>> {
  try {
    const data = await asked
    return { ok: true, data, at: new Date().toISOString() }
  } catch (error) {
    return { ok: false, problem: problemOf(error), at: new Date().toISOString() }
  }
}

function problemOf(error: unknown): Problem {
  if (error instanceof BackendError) return error.problem
  if (!(error instanceof ShapeError)) throw error
  console.error('An answer is not what the contract says', error.message)
  return toProblem(502, { title: 'The answer could not be read', detail: error.message })
}
