import type { ServiceName } from '@/config.ts'

/** A neighbour did not give what was asked: `status` is its answer, or 0 when there was none. */
export class BackendProblem extends Error {
  readonly service: ServiceName
  readonly status: number

  constructor(service: ServiceName, status: number, message: string, cause?: unknown) {
    super(`${service}: ${message}`, { cause })
    this.name = 'BackendProblem'
    this.service = service
    this.status = status
  }
}

export function isMissing(error: unknown): boolean {
  return error instanceof BackendProblem && (error.status === 404 || error.status === 400)
}
