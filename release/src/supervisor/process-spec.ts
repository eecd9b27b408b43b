import type { ReadyCheck } from '../machine/types.ts'

/** How the supervisor finds out whether a process answers; an `http` probe wants a 2xx or 3xx. */
export type ReadyProbe = { kind: 'none' } | { kind: 'http'; url: string } | ReadyCheck

export type ProcessGroup = 'machine' | 'platform' | 'blue' | 'green'

/** Everything needed to start a process again after a reboot; secrets are named as files, never held here. */
export interface ProcessSpec {
  /** Unique; also the name of its log file. */
  name: string
  group: ProcessGroup
  command: string
  args: string[]
  cwd: string
  env: Record<string, string>
  uid?: number
  gid?: number
  ready: ReadyProbe
  stopSignal: 'SIGTERM' | 'SIGINT' | 'SIGQUIT'
  stopGraceMs: number
  /** Shown to people. */
  url?: string
  service?: string
  /** Release or build label: a process whose spec differs in anything is replaced. */
  labels?: Record<string, string>
}

export type ProcessState = 'starting' | 'running' | 'backing-off' | 'crash-looping' | 'stopping' | 'stopped'

export interface ProcessStatus {
  name: string
  group: ProcessGroup
  service: string | null
  state: ProcessState
  ready: boolean
  pid: number | null
  restarts: number
  rssMb: number | null
  url: string | null
  lastExit: string | null
  labels: Record<string, string>
}
