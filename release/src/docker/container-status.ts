import { label } from '../engine/container-spec.ts'
import type { InspectedContainer } from '../engine/engine-types.ts'
import { isUnstable } from '../engine/containers.ts'
import type { Containers } from '../engine/containers.ts'
import { probe } from '../supervisor/probe.ts'
import { processMemory } from '../supervisor/proc-info.ts'
import type { ProcessGroup, ProcessState, ProcessStatus } from '../supervisor/process-spec.ts'

/** The engine waits longer after each crash; from this many on somebody has to look. */
const loopAfter = 3

/** Containers as `status` shows processes. */
export async function listContainers(
  containers: Containers,
  group?: 'platform' | 'blue' | 'green',
): Promise<ProcessStatus[]> {
  const found = await containers.list(group)
  return Promise.all(
    found.filter(({ Config }) => Config.Labels[label.group] !== 'job').map((one) => describe(one)),
  )
}

async function describe(container: InspectedContainer): Promise<ProcessStatus> {
  const { Config, State, RestartCount } = container
  const labels = Config.Labels
  const running = State.Status === 'running'
  const readyUrl = labels[label.ready]
  const ready = running && readyUrl !== undefined && (await probe({ kind: 'http', url: readyUrl }))
  return {
    name: container.Name.replace(/^\//, ''),
    group: labels[label.group] as ProcessGroup,
    service: labels[label.service] ?? null,
    state: stateOf(container, ready),
    ready,
    pid: running ? State.Pid : null,
    restarts: RestartCount,
    rssMb: running ? processMemory(State.Pid) : null,
    url: labels[label.url] ?? null,
    lastExit: describeExit(State),
    labels: { release: labels[label.release] ?? '', version: labels[label.version] ?? '' },
  }
}

function stateOf(container: InspectedContainer, ready: boolean): ProcessState {
  if (ready) return 'running'
  if (container.RestartCount >= loopAfter && isUnstable(container)) return 'crash-looping'
  switch (container.State.Status) {
    case 'running':
      return 'starting'
    case 'restarting':
      return 'backing-off'
    case 'removing':
      return 'stopping'
    case 'created':
      return 'starting'
    default:
      return 'stopped'
  }
}

function describeExit(state: InspectedContainer['State']): string | null {
  // Never ended: the engine's zero time.
  if (state.FinishedAt.startsWith('0001')) return null
  return `${state.FinishedAt} exit code ${state.ExitCode}${state.OOMKilled ? ', out of memory' : ''}`
}
