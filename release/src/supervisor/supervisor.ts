import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../files/read-json.ts'
import { writeFileDurably } from '../files/write-file-durably.ts'
import { defaultBackoff } from './backoff.ts'
import type { BackoffPolicy } from './backoff.ts'
import { defaultRotation, rotateLog } from './log-rotation.ts'
import type { RotationPolicy } from './log-rotation.ts'
import { findSurvivors, specHash } from './marker.ts'
import type { ProcessTable } from './marker.ts'
import { groupMemory } from './proc-info.ts'
import type { ProcessSpec, ProcessStatus } from './process-spec.ts'
import { endProcess, SupervisedProcess } from './supervised-process.ts'

export interface SupervisorOptions {
  dataDir: string
  logsDir: string
  tableFile: string
  backoff?: BackoffPolicy
  rotation?: RotationPolicy
}

/** Keeps the processes of its table running. The table is on disk; the children outlive the supervisor and are adopted. */
export class Supervisor {
  private readonly processes = new Map<string, SupervisedProcess>()
  private readonly options: Required<SupervisorOptions>
  private queue: Promise<unknown> = Promise.resolve()
  private rotation: NodeJS.Timeout | undefined
  private saving = false
  private closed = false

  constructor(options: SupervisorOptions) {
    this.options = { backoff: defaultBackoff, rotation: defaultRotation, ...options }
    mkdirSync(options.logsDir, { recursive: true, mode: 0o711 })
  }

  /** Adopts what an earlier supervisor left running as wanted, ends what is no longer wanted, starts what is missing. */
  async recover(): Promise<{ adopted: string[]; ended: string[] }> {
    const table = await readJson<ProcessTable>(this.options.tableFile)
    const wanted = new Map(table?.specs.map((spec) => [spec.name, spec]))
    const adopted: string[] = []
    const ended: string[] = []
    for (const leftover of findSurvivors(this.options.dataDir, table)) {
      const spec = wanted.get(leftover.name)
      if (spec && specHash(spec) === leftover.specHash && !this.processes.has(spec.name)) {
        this.supervise(spec).adopt(leftover.identity)
        adopted.push(spec.name)
      } else {
        await endProcess(leftover.identity, spec?.stopSignal ?? 'SIGTERM', spec?.stopGraceMs ?? 5_000)
        ended.push(leftover.name)
      }
    }
    for (const spec of wanted.values()) {
      if (!this.processes.has(spec.name)) this.supervise(spec).start()
    }
    this.rotation = setInterval(() => void this.rotate(), 5_000).unref()
    return { adopted, ended }
  }

  /** Starts new processes, replaces those whose spec differs, leaves equal ones alone. */
  apply(specs: ProcessSpec[]): Promise<void> {
    return this.serially(async () => {
      const changed = specs.filter((spec) => {
        const current = this.processes.get(spec.name)
        return !current || specHash(current.spec) !== specHash(spec)
      })
      await this.stopAll(changed.map((spec) => spec.name))
      const replacements = changed.map((spec) => this.supervise(spec))
      await this.save()
      for (const replacement of replacements) replacement.start()
    })
  }

  remove(names: string[]): Promise<void> {
    return this.serially(async () => {
      const removed = names.filter((name) => this.processes.has(name))
      await this.stopAll(removed)
      for (const name of removed) this.processes.delete(name)
      await this.save()
    })
  }

  restart(names: string[]): Promise<void> {
    return this.serially(async () => {
      for (const supervised of await this.stopAll(names)) supervised.start()
    })
  }

  list(): ProcessStatus[] {
    const memory = groupMemory()
    return [...this.processes.values()].map((supervised) => supervised.status(memory))
  }

  specs(): ProcessSpec[] {
    return [...this.processes.values()].map((supervised) => supervised.spec)
  }

  /** Ends supervision; the children go on. */
  async close(): Promise<void> {
    this.closed = true
    clearInterval(this.rotation)
    await this.queue
  }

  private async stopAll(names: string[]): Promise<SupervisedProcess[]> {
    const found = names.flatMap((name) => this.processes.get(name) ?? [])
    await Promise.all(found.map((supervised) => supervised.stop()))
    return found
  }

  private supervise(spec: ProcessSpec): SupervisedProcess {
    const supervised = new SupervisedProcess(spec, {
      dataDir: this.options.dataDir,
      logFile: (name) => join(this.options.logsDir, `${name}.log`),
      backoff: this.options.backoff,
      onChange: () => this.saveSoon(),
    })
    this.processes.set(spec.name, supervised)
    return supervised
  }

  private save(): Promise<void> {
    const running = Object.fromEntries(
      [...this.processes].flatMap(([name, supervised]) =>
        supervised.identity ? [[name, supervised.identity] as const] : [],
      ),
    )
    const table: ProcessTable = { specs: this.specs(), running }
    return writeFileDurably(this.options.tableFile, JSON.stringify(table))
  }

  private saveSoon(): void {
    if (this.saving || this.closed) return
    this.saving = true
    void this.serially(async () => {
      this.saving = false
      if (!this.closed) await this.save()
    })
  }

  private async rotate(): Promise<void> {
    for (const name of this.processes.keys()) {
      await rotateLog(join(this.options.logsDir, `${name}.log`), this.options.rotation)
    }
  }

  private serially<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work)
    this.queue = result.catch(() => undefined)
    return result
  }
}
