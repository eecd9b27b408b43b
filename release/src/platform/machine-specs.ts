import type { ManagedProcessSpec } from '../machine/types.ts'
import type { ProcessSpec } from '../supervisor/process-spec.ts'

/** The machine's own description of its servers, as the supervisor wants it. */
export function machineProcess(spec: ManagedProcessSpec): ProcessSpec {
  return {
    name: spec.name,
    group: 'machine',
    command: spec.command,
    args: spec.args,
    cwd: spec.cwd,
    env: spec.env,
    ...(spec.uid === undefined ? {} : { uid: spec.uid }),
    ...(spec.gid === undefined ? {} : { gid: spec.gid }),
    ready: spec.readyCheck,
    stopSignal: spec.stopSignal,
    stopGraceMs: spec.stopTimeoutMs,
  }
}
