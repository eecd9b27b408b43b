import { loadConfigFrom, type BaseConfig } from '@halles/service-kit'

export type Config = BaseConfig

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  return loadConfigFrom(env, {})
}
