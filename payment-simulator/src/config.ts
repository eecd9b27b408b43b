import { parseEnvironment } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const Environment = Type.Object({
  PORT: Type.Integer({ minimum: 0, maximum: 65535 }),
  HOST: Type.String({ default: '127.0.0.1' }),
  LOG_LEVEL: Type.String({ default: 'info' }),
  DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://' }),
  API_KEY: Type.String({ minLength: 16 }),
  WEBHOOK_SECRET: Type.String({ minLength: 16 }),
  WEBHOOK_URL: Type.String({ pattern: '^https?://' }),
  SIMULATOR_PUBLIC_URL: Type.String({ pattern: '^https?://' }),
})
export type Config = Static<typeof Environment>

export function loadConfig(env: NodeJS.ProcessEnv): Config {
  return parseEnvironment(env, Environment)
}
