import { MachineError } from '../machine/types.ts'
import { RefusedError } from '../execute/refused-error.ts'

/** A refusal is an answer, not an accident: exit code 2, and no more than its sentence. */
export function reportFailure(error: unknown): void {
  const failure = error instanceof Error ? error : new Error(String(error))
  console.error(`\n${failure.message}`)
  if (failure.cause instanceof Error && !(failure instanceof MachineError))
    console.error(`  because: ${failure.cause.message}`)
  process.exitCode = failure instanceof RefusedError ? 2 : 1
}
