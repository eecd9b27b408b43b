import type { Config } from '../config.ts'
import { dockerRuntime } from '../docker/docker-runtime.ts'
import type { DriverName } from '../instance/instance.ts'
import { localRuntime } from './local-runtime.ts'
import type { Runtime } from './runtime.ts'

const runtimes: Record<DriverName, (config: Config) => Runtime> = {
  local: localRuntime,
  docker: dockerRuntime,
}

/** What the instance was started with; nothing is asked of it yet. */
export function openRuntime(config: Config): Runtime {
  return runtimes[config.instance.driver](config)
}
