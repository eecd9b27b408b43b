import type { StackDriver } from '../driver/driver.ts'
import type { Platform } from '../platform/platform.ts'
import type { StackDefinition } from '../stack/stack-definition.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import type { ProcessStatus } from '../supervisor/process-spec.ts'

/** How what runs elsewhere reaches this machine, and from where it comes. */
export interface HostReach {
  /** An address of this machine that is not to be reached from other machines. */
  address: string
  subnets: string[]
}

export interface LogSource {
  name: string
  tail(lines: number): Promise<string>
  /** Everything that is kept of it. */
  all(): Promise<string>
  follow(write: (text: string) => void): Promise<void>
}

/**
 * What an instance runs on, chosen once by its driver: all that starting, stopping and looking have to know. Releases go through
 * its StackDriver. Beside it the agent keeps processes of this machine: always its servers, with the driver local everything.
 */
export interface Runtime {
  driver(processes: ProcessControl, onProgress: (message: string) => void): StackDriver
  platform(stack: StackDefinition, processes: ProcessControl): Platform
  /** What a stack is made of when none is named. */
  loadStack(): Promise<StackDefinition>
  /** A ref as every folder understands it: the journal is read from others, too. */
  absoluteRef(ref: string): string
  /** Makes the way from there to this machine; undefined where everything is at loopback. May be asked again. */
  ensureReach(): Promise<HostReach | undefined>
  /** What runs that the agent does not keep. */
  list(): Promise<ProcessStatus[]>
  logs(): Promise<LogSource[]>
  /** Ends what `list` named and deletes it; the next start makes it again as it was sealed. */
  remove(names: string[]): Promise<void>
  /** Ends migrations that a tool which was killed left behind. */
  removeJobs(): Promise<void>
  /** Deletes what the instance leaves outside its data folder once nothing runs, and answers what that was, in words. */
  discard(): Promise<string | null>
}
