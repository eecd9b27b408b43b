import { spawn } from 'node:child_process'
import { chownSync, closeSync, openSync } from 'node:fs'
import { setTimeout as delay } from 'node:timers/promises'
import type { BackoffPolicy } from './backoff.ts'
import { backoffDelayMs } from './backoff.ts'
import { markedEnvironment } from './marker.ts'
import { groupAlive, identify, isAlive, signal } from './proc-info.ts'
import type { ProcessIdentity } from './proc-info.ts'
import { probe } from './probe.ts'
import type { ProcessSpec, ProcessState, ProcessStatus } from './process-spec.ts'

export interface SupervisedOptions {
  dataDir: string
  logFile: (name: string) => string
  backoff: BackoffPolicy
  /** Another process runs now, or none. */
  onChange: () => void
}

const adoptedPollMs = 200

/** One child: started, watched, started again after a crash, stopped with its whole process group. */
export class SupervisedProcess {
  readonly spec: ProcessSpec
  private readonly options: SupervisedOptions
  /** Null while there is no process. */
  identity: ProcessIdentity | null = null
  private state: ProcessState = 'stopped'
  private ready = false
  private wanted = false
  private restarts = 0
  private crashesInARow = 0
  private startedAt = 0
  private lastExit: string | null = null
  private timer: NodeJS.Timeout | undefined

  constructor(spec: ProcessSpec, options: SupervisedOptions) {
    this.spec = spec
    this.options = options
  }

  start(): void {
    if (this.wanted) return
    this.wanted = true
    this.launch()
  }

  adopt(identity: ProcessIdentity): void {
    this.wanted = true
    this.running(identity)
    void this.watchAdopted(identity)
  }

  async stop(): Promise<void> {
    this.wanted = false
    clearTimeout(this.timer)
    const identity = this.identity
    if (identity) {
      this.state = 'stopping'
      await endProcess(identity, this.spec.stopSignal, this.spec.stopGraceMs)
    }
    this.identity = null
    this.ready = false
    this.state = 'stopped'
    this.options.onChange()
  }

  status(memory: Map<number, number>): ProcessStatus {
    const { spec, identity } = this
    return {
      name: spec.name,
      group: spec.group,
      service: spec.service ?? null,
      state: this.state,
      ready: this.ready,
      pid: identity?.pid ?? null,
      restarts: this.restarts,
      rssMb: identity ? Math.round(memory.get(identity.pid) ?? 0) : null,
      url: spec.url ?? null,
      lastExit: this.lastExit,
      labels: spec.labels ?? {},
    }
  }

  private launch(): void {
    const { spec, options } = this
    const logFile = options.logFile(spec.name)
    const log = openSync(logFile, 'a', 0o600)
    if (spec.uid !== undefined) chownSync(logFile, spec.uid, spec.gid ?? spec.uid)
    try {
      const child = spawn(spec.command, spec.args, {
        cwd: spec.cwd,
        env: markedEnvironment(options.dataDir, spec),
        detached: true,
        stdio: ['ignore', log, log],
        ...(spec.uid === undefined ? {} : { uid: spec.uid, gid: spec.gid ?? spec.uid }),
      })
      child.once('error', (error) => this.exited(`did not start: ${error.message}`))
      if (child.pid === undefined) return
      const identity = identify(child.pid)
      child.once('exit', (code, name) =>
        this.exited(name ? `killed by ${name}` : `exit code ${code}`, child.pid),
      )
      if (identity) this.running(identity)
      child.unref()
    } catch (error) {
      this.exited(`did not start: ${(error as Error).message}`)
    } finally {
      closeSync(log)
    }
  }

  private running(identity: ProcessIdentity): void {
    this.identity = identity
    this.startedAt = Date.now()
    this.ready = false
    this.state = 'starting'
    this.options.onChange()
    void this.watchReadiness(identity)
  }

  private async watchReadiness(identity: ProcessIdentity): Promise<void> {
    let waitMs = 100
    while (this.identity === identity && this.wanted) {
      const ready = await probe(this.spec.ready)
      if (this.identity !== identity || !this.wanted) return
      if (ready !== this.ready || (ready && this.state === 'starting')) {
        this.ready = ready
        if (ready) this.state = 'running'
        waitMs = 100
      }
      await delay(ready ? 3_000 : waitMs, undefined, { ref: false })
      waitMs = Math.min(waitMs * 1.5, 1_000)
    }
  }

  private async watchAdopted(identity: ProcessIdentity): Promise<void> {
    while (this.identity === identity && isAlive(identity))
      await delay(adoptedPollMs, undefined, { ref: false })
    if (this.identity === identity) this.exited('ended while adopted', identity.pid)
  }

  private exited(how: string, pid?: number): void {
    if (pid !== undefined && this.identity?.pid !== pid) return
    if (pid !== undefined && groupAlive(pid)) signal(-pid, 'SIGKILL')
    this.identity = null
    this.ready = false
    this.lastExit = `${new Date().toISOString()} ${how}`
    if (!this.wanted) return
    const { backoff } = this.options
    this.crashesInARow = Date.now() - this.startedAt > backoff.stableAfterMs ? 1 : this.crashesInARow + 1
    this.restarts += 1
    this.state = this.crashesInARow >= backoff.loopAfter ? 'crash-looping' : 'backing-off'
    this.options.onChange()
    this.timer = setTimeout(
      () => {
        if (this.wanted) this.launch()
      },
      backoffDelayMs(backoff, this.crashesInARow),
    )
  }
}

/** The signal to the leader, time to finish, then SIGKILL to whatever is left of its group. */
export async function endProcess(
  identity: ProcessIdentity,
  stopSignal: NodeJS.Signals,
  graceMs: number,
): Promise<void> {
  const deadline = Date.now() + graceMs
  if (isAlive(identity)) signal(identity.pid, stopSignal)
  while (isAlive(identity) && Date.now() < deadline) await delay(25)
  if (isAlive(identity) || groupAlive(identity.pid)) signal(-identity.pid, 'SIGKILL')
  while (isAlive(identity)) await delay(25)
}
