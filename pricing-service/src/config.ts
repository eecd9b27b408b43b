import { loadConfigFrom, type BaseConfig } from '@halles/service-kit'
import { Type, type Static, type TObject } from 'typebox'

const ownProperties = {
  QUOTE_SECRET: Type.String({ minLength: 32 }),
  QUOTE_LIFE_SECONDS: Type.Integer({ default: 1_800, minimum: 1, maximum: 86_400 }),
}

export type Config = BaseConfig & Static<TObject<typeof ownProperties>>

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  return loadConfigFrom(env, ownProperties)
}
