import { createBody, label } from '../engine/container-spec.ts'
import type { ContainerSpec } from '../engine/container-spec.ts'
import type { InspectedContainer } from '../engine/engine-types.ts'

type Body = {
  Image: string
  User: string
  Env: string[]
  Cmd?: string[]
  HostConfig: Omit<InspectedContainer['HostConfig'], 'NanoCpus'> & { NanoCpus?: number }
}

/** What differs between the containers that were meant and those that run, in words; nothing runs: nothing differs. */
export function compareContainers(
  wanted: ContainerSpec[],
  found: InspectedContainer[],
  connected: string[],
): string[] {
  if (found.length === 0) return []
  const byName = new Map(found.map((container) => [container.Name.replace(/^\//, ''), container]))
  const known = new Set(wanted.map((spec) => spec.name))
  return [
    ...wanted.flatMap((spec) => {
      const container = byName.get(spec.name)
      if (!container) return [`${spec.service}: the container ${spec.name} is missing`]
      return compareOne(spec, container).map((what) => `${spec.service}: ${what}`)
    }),
    ...found
      .filter((container) => !known.has(container.Name.replace(/^\//, '')))
      .map(
        ({ Name, Config }) =>
          `${Config.Labels[label.service] ?? 'unknown'}: the container ${Name.slice(1)} is none of this release`,
      ),
    ...connected.map((name) => `${name}: is in the network of the stack and none of it`),
  ]
}

function compareOne(
  spec: ContainerSpec,
  { Config, HostConfig, State, NetworkSettings }: InspectedContainer,
): string[] {
  const meant = createBody(spec, '') as Body
  const connectedTo = Object.keys(NetworkSettings.Networks).toSorted()
  const differences: Array<[string, boolean]> = [
    ['its image changed', Config.Image !== meant.Image],
    // An image adds variables of its own.
    ['its environment changed', meant.Env.some((variable) => !Config.Env.includes(variable))],
    ['its user changed', Config.User !== meant.User],
    ['its command changed', meant.Cmd !== undefined && !same(Config.Cmd, meant.Cmd)],
    ['its memory limit changed', HostConfig.Memory !== meant.HostConfig.Memory],
    ['its CPU limit changed', HostConfig.NanoCpus !== (meant.HostConfig.NanoCpus ?? 0)],
    ['its restart policy changed', HostConfig.RestartPolicy.Name !== meant.HostConfig.RestartPolicy.Name],
    ['its file system is writable', !HostConfig.ReadonlyRootfs],
    ['its mounts changed', !same(sorted(HostConfig.Binds), sorted(meant.HostConfig.Binds))],
    ['its ports changed', !same(HostConfig.PortBindings, meant.HostConfig.PortBindings)],
    ['its networks changed', !same(connectedTo, spec.networks.map(({ name }) => name).toSorted())],
    ['is stopped', State.Status === 'exited' || State.Status === 'paused' || State.Status === 'dead'],
  ]
  return differences.flatMap(([what, differs]) => (differs ? [what] : []))
}

const sorted = (list: string[] | null) => (list ?? []).toSorted()
const same = (left: unknown, right: unknown) => JSON.stringify(left) === JSON.stringify(right)
