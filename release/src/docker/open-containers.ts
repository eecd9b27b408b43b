import type { Config } from '../config.ts'
import { Containers } from '../engine/containers.ts'
import { Engine, engineSocket } from '../engine/engine.ts'
import { instanceId } from './docker-place.ts'

/** This instance's containers on the engine of this machine; nothing is asked of it yet. */
export function openContainers({
  instance,
  dockerHost,
}: Pick<Config, 'instance' | 'dockerHost'>): Containers {
  return new Containers(new Engine(engineSocket(dockerHost)), instanceId(instance))
}
