import type { StackDriver } from '../driver/driver.ts'
import type { GatewayClient } from '../gateway/gateway-client.ts'
import type { Colour, JournalEntry, Verb } from '../journal/entry.ts'
import { foldState } from '../journal/fold-state.ts'
import type { ReleaseState, UnfinishedOperation } from '../journal/fold-state.ts'
import type { Journal } from '../journal/journal.ts'
import { currentHolder } from '../lock/release-lock.ts'
import type { RunningOperation } from './operations.ts'

export interface StackView {
  colour: Colour
  role: 'live' | 'idle' | 'absent'
  release: string | null
  version: string | null
  commit: string | null
  ref: string | null
  state: 'absent' | 'partial' | 'starting' | 'ready' | 'degraded'
  checked: boolean
  drift: string[]
  services: Array<{
    name: string
    url: string
    pid: number | null
    state: string
    restarts: number
    rssMb: number | null
    ready: boolean
  }>
}

export interface ReleaseStatus {
  driver: string
  live: Colour | null
  epoch: number
  rollbackTo: Colour | null
  gateways: Array<{ live: Colour | null; epoch: number } | null>
  stacks: StackView[]
  /** What somebody is at this moment doing, from whatever process. */
  operation: RunningOperation | null
  /** What was cut short and has to be run again. */
  unfinished: { verb: Verb; colour: Colour; operationId: string } | null
}

export interface StatusSources {
  driver: StackDriver
  gateway: GatewayClient
  journal: Journal
  lockFolder: string
}

/** `drift` reads every sealed file again, which takes a moment. */
export async function readReleaseStatus(sources: StatusSources, withDrift: boolean): Promise<ReleaseStatus> {
  const entries = await sources.journal.read()
  const state = foldState(entries)
  const [holder, gateways, blue, green] = await Promise.all([
    currentHolder(sources.lockFolder),
    sources.gateway.statuses(),
    viewStack(sources, state, 'blue', withDrift),
    viewStack(sources, state, 'green', withDrift),
  ])
  const { window, unfinished } = state
  return {
    driver: sources.driver.name,
    live: state.live,
    epoch: state.epoch,
    rollbackTo: window && state.live === window.to ? window.from : null,
    gateways: gateways.map((gateway) => gateway && { live: gateway.live, epoch: gateway.epoch }),
    stacks: [blue, green],
    operation: holder && unfinished ? describeRunning(unfinished, entries) : null,
    unfinished:
      holder || !unfinished
        ? null
        : {
            verb: unfinished.request.verb,
            colour: unfinished.request.colour,
            operationId: unfinished.operationId,
          },
  }
}

function describeRunning(unfinished: UnfinishedOperation, entries: JournalEntry[]): RunningOperation {
  const own = entries.filter((entry) => entry.operationId === unfinished.operationId)
  return {
    operationId: unfinished.operationId,
    verb: unfinished.request.verb,
    colour: unfinished.request.colour,
    actor: unfinished.actor,
    reason: unfinished.reason,
    status: 'running',
    startedAt: own[0]?.at ?? '',
    finishedAt: null,
    progress: own.flatMap((entry) => entry.step ?? []),
    error: null,
  }
}

async function viewStack(
  sources: StatusSources,
  state: ReleaseState,
  colour: Colour,
  withDrift: boolean,
): Promise<StackView> {
  const record = state.stacks[colour]
  const observed = await sources.driver.observe(colour)
  const allReady = observed.length > 0 && observed.every((one) => one.ready)
  const starting = observed.some((one) => one.state === 'starting')
  return {
    colour,
    role: record === null ? 'absent' : state.live === colour ? 'live' : 'idle',
    release: record?.release ?? null,
    version: record?.version ?? null,
    commit: record?.commit ?? null,
    ref: record?.ref ?? null,
    state:
      record === null
        ? 'absent'
        : record.state === 'partial'
          ? 'partial'
          : allReady
            ? 'ready'
            : starting
              ? 'starting'
              : 'degraded',
    checked: record?.checked ?? false,
    drift: withDrift && record?.state === 'up' ? await readDrift(sources.driver, record.release) : [],
    services: observed.map(({ service, url, pid, state: processState, restarts, rssMb, ready }) => ({
      name: service,
      url,
      pid,
      state: processState,
      restarts,
      rssMb,
      ready,
    })),
  }
}

async function readDrift(driver: StackDriver, release: string): Promise<string[]> {
  try {
    return await driver.findDrift(await driver.readManifest(release))
  } catch (error) {
    return [(error as Error).message]
  }
}
