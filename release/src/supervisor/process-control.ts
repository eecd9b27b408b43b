import type { ProcessSpec, ProcessStatus } from './process-spec.ts'

/** The supervisor as others see it: in the same process, or in the agent behind its socket. */
export interface ProcessControl {
  list(): ProcessStatus[] | Promise<ProcessStatus[]>
  apply(specs: ProcessSpec[]): Promise<void>
  remove(names: string[]): Promise<void>
  restart(names: string[]): Promise<void>
}
