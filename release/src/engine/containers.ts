import { setTimeout as delay } from 'node:timers/promises'
import { inParallel } from '../tools/run-command.ts'
import { createBody, fullShare, label, specHash } from './container-spec.ts'
import type { ContainerGroup, ContainerSpec } from './container-spec.ts'
import { readLog } from './container-log.ts'
import { EngineError } from './engine.ts'
import type { Engine } from './engine.ts'
import type { InspectedContainer, ListedContainer } from './engine-types.ts'

const atOnce = 4
/** Creating waits for the disk, stopping for the process. */
const slowMs = 120_000
const nameAttempts = 40
const stableAfterMs = 10_000

/** Has crashed and has not run for long since. */
export function isUnstable({ RestartCount, State }: InspectedContainer): boolean {
  if (RestartCount === 0) return false
  return State.Status === 'restarting' || Date.now() - Date.parse(State.StartedAt) < stableAfterMs
}

/** The containers of one instance, told from all others by their labels. Every call may be repeated. */
export class Containers {
  readonly engine: Engine
  readonly instance: string

  constructor(engine: Engine, instance: string) {
    this.engine = engine
    this.instance = instance
  }

  async list(group?: ContainerGroup): Promise<InspectedContainer[]> {
    const listed = await this.listed(group)
    const inspected = await Promise.all(listed.map(({ Id }) => this.inspect(Id)))
    return inspected
      .filter((found) => found !== null)
      .toSorted((left, right) => left.Name.localeCompare(right.Name))
  }

  /** Leaves alone what runs as it is meant to, replaces what differs, starts what is stopped. */
  async apply(specs: ContainerSpec[]): Promise<void> {
    await inParallel(specs, atOnce, (spec) => this.ensure(spec))
  }

  /** What has started need not stand back any more. */
  async giveFullShare(group: ContainerGroup): Promise<void> {
    await inParallel(await this.listed(group), atOnce, ({ Id }) =>
      this.engine.call(`/containers/${Id}/update`, {
        method: 'POST',
        body: { CpuShares: fullShare },
        accepted: [404],
      }),
    )
  }

  /** Each gets its signal and its time to finish, all at once. */
  async remove(names: string[]): Promise<void> {
    await Promise.all(names.map((name) => this.removeOne(name)))
  }

  async removeGroup(group: ContainerGroup): Promise<void> {
    await this.remove((await this.listed(group)).map(({ Id }) => Id))
  }

  /** Runs a job to its end and answers what it wrote. @throws with that when it fails. */
  async run(spec: ContainerSpec, timeoutMs: number): Promise<string> {
    await this.removeOne(spec.name)
    await this.create(spec)
    try {
      await this.engine.call(`/containers/${spec.name}/start`, { method: 'POST', timeoutMs: slowMs })
      const { StatusCode } = await this.engine.call<{ StatusCode: number }>(`/containers/${spec.name}/wait`, {
        method: 'POST',
        timeoutMs,
      })
      const output = await this.tail(spec.name, 200)
      if (StatusCode !== 0) throw new Error(`${spec.name} ended with ${StatusCode}:\n${output}`)
      return output
    } finally {
      await this.removeOne(spec.name)
    }
  }

  tail(name: string, lines: number | 'all'): Promise<string> {
    return readLog(this.engine, name, lines)
  }

  async inspect(name: string): Promise<InspectedContainer | null> {
    const found = await this.engine.call<InspectedContainer & { message?: string }>(
      `/containers/${name}/json`,
      { accepted: [404] },
    )
    return found.message === undefined ? found : null
  }

  private async ensure(spec: ContainerSpec): Promise<void> {
    const present = await this.inspect(spec.name)
    if (present?.Config.Labels[label.spec] !== specHash(spec) || present.State.Dead) {
      await this.removeOne(spec.name)
      await this.create(spec)
    }
    await this.connect(spec)
    // Crashed while something else was missing, after a reboot for example: counted and waited for anew.
    const how = present && isUnstable(present) ? 'restart' : 'start'
    // 304: it runs already.
    await this.engine.call(`/containers/${spec.name}/${how}`, { method: 'POST', timeoutMs: slowMs })
  }

  private async create(spec: ContainerSpec): Promise<void> {
    for (let attempt = 1; ; attempt += 1) {
      try {
        await this.engine.call('/containers/create', {
          method: 'POST',
          query: { name: spec.name },
          body: createBody(spec, this.instance),
          timeoutMs: slowMs,
        })
        return
      } catch (error) {
        // The name is free only when a removal has ended that another run of this tool began.
        if (!(error instanceof EngineError) || error.status !== 409 || attempt >= nameAttempts) throw error
        await delay(250)
      }
    }
  }

  /** An older engine takes one network at creation; whoever was killed in between finds the others missing. */
  private async connect(spec: ContainerSpec): Promise<void> {
    const present = (await this.inspect(spec.name))?.NetworkSettings.Networks ?? {}
    for (const { name, aliases } of spec.networks) {
      if (present[name]) continue
      await this.engine.call(`/networks/${name}/connect`, {
        method: 'POST',
        body: { Container: spec.name, EndpointConfig: { Aliases: aliases } },
      })
    }
  }

  private async removeOne(name: string): Promise<void> {
    await this.engine.call(`/containers/${name}/stop`, {
      method: 'POST',
      accepted: [404],
      timeoutMs: slowMs,
    })
    // 409: somebody else is removing it at this moment.
    await this.engine.call(`/containers/${name}`, {
      method: 'DELETE',
      query: { force: true, v: true },
      accepted: [404, 409],
      timeoutMs: slowMs,
    })
  }

  private listed(group: ContainerGroup | undefined): Promise<ListedContainer[]> {
    const labels = [`${label.instance}=${this.instance}`]
    if (group) labels.push(`${label.group}=${group}`)
    return this.engine.call<ListedContainer[]>('/containers/json', {
      query: { all: true, filters: JSON.stringify({ label: labels }) },
    })
  }
}
