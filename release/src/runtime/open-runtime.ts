import type { Config } from '../config.ts'
import type { DriverName } from '../instance/instance.ts'
import type { Runtime } from './runtime.ts'

const runtimes: Record<DriverName, (config: Config) => Promise<Runtime>> = {
  local: async (config) => (await import('./local-runtime.ts')).localRuntime(config),
  docker: async (config) => (await import('../docker/docker-runtime.ts')).dockerRuntime(config),
}

/** What the instance was started with; nothing is asked of it yet, and the other drivers are not loaded. */
export function openRuntime(config: Config): Promise<Runtime> {
  return runtimes[config.instance.driver](config)
}
