import type { Engine } from '../engine/engine.ts'
import { ensureNetwork } from '../engine/networks.ts'
import type { Instance } from '../instance/instance.ts'
import type { HostReach } from '../runtime/runtime.ts'
import { instanceId, networkName } from './docker-place.ts'

/** The three networks of an instance. The colours' stay when a stack goes: the gateway is in them for good. */
export async function ensureNetworks(engine: Engine, instance: Instance): Promise<HostReach> {
  const names = (['edge', 'blue', 'green'] as const).map((name) => networkName(instance, name))
  const networks = []
  // One after the other: the engine may give two that are made at once the same addresses.
  for (const name of names) networks.push(await ensureNetwork(engine, name, instanceId(instance)))
  return { address: networks[0]?.gateway ?? '', subnets: networks.map(({ subnet }) => subnet) }
}
