import { loadConfigFrom, type BaseConfig } from '@halles/service-kit'
import { Type } from 'typebox'

export type Config = BaseConfig & {
  PAYMENT_SIMULATOR_URL: string
  PAYMENT_SIMULATOR_API_KEY: string
  PAYMENT_SIMULATOR_WEBHOOK_SECRET: string
}

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  return loadConfigFrom(env, {
    PAYMENT_SIMULATOR_URL: Type.String({ pattern: '^https?://' }),
    PAYMENT_SIMULATOR_API_KEY: Type.String({ minLength: 16 }),
    PAYMENT_SIMULATOR_WEBHOOK_SECRET: Type.String({ minLength: 16 }),
  })
}
