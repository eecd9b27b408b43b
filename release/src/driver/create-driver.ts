import type { Config } from '../config.ts'
import { openContainers } from '../docker/open-containers.ts'
import type { ProcessControl } from '../supervisor/process-control.ts'
import { createDockerDriver } from './docker.ts'
import type { StackDriver } from './driver.ts'
import { createLocalDriver } from './local.ts'

/** The driver that the instance was started with. */
export function createDriver(
  config: Config,
  processes: ProcessControl,
  onProgress: (message: string) => void,
): StackDriver {
  const { instance, systemEnvironment, processEnvironment, stackRelease } = config
  if (instance.driver === 'docker') {
    const containers = openContainers(config)
    return createDockerDriver({
      instance,
      containers,
      stackRelease,
      chosenEnvironment: processEnvironment,
      onProgress,
    })
  }
  return createLocalDriver({ instance, systemEnvironment, processEnvironment, processes, onProgress })
}
