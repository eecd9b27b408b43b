import type { Config } from '../config.ts'
import { createLocalDriver } from '../driver/local.ts'
import { localPlatform } from '../platform/local-platform.ts'
import { loadStack } from '../stack/stack-definition.ts'
import type { Runtime } from './runtime.ts'

/** Processes of this machine; the agent keeps them all. */
export function localRuntime(config: Config): Runtime {
  const { instance, systemEnvironment, processEnvironment } = config
  return {
    driver: (processes, onProgress) =>
      createLocalDriver({ instance, systemEnvironment, processEnvironment, processes, onProgress }),
    platform: (stack, processes) => localPlatform(config, stack.platform, processes),
    loadStack: () => loadStack(instance.checkout),
    absoluteRef: (ref) => ref,
    ensureReach: () => Promise.resolve(undefined),
    list: () => Promise.resolve([]),
    logs: () => Promise.resolve([]),
    remove: () => Promise.resolve(),
    removeJobs: () => Promise.resolve(),
    discard: () => Promise.resolve(null),
  }
}
