import { parseEnvironment } from '@halles/service-kit'
import { Type, type Static } from 'typebox'

const ConfigSchema = Type.Object({
  PORT: Type.Integer({ default: 4100, minimum: 0, maximum: 65535 }),
  CONTROL_PORT: Type.Integer({ default: 4101, minimum: 0, maximum: 65535 }),
  HOST: Type.String({ default: '127.0.0.1' }),
  CONTROL_HOST: Type.String({ default: '127.0.0.1' }),
  PUBLIC_URL: Type.String({ default: 'http://127.0.0.1:4100', pattern: '^https?://[^/?#]+/?$' }),
  STATE_FILE: Type.String({ minLength: 1 }),
  ASSET_ARCHIVE_MB: Type.Integer({ default: 256, minimum: 1 }),
  REDIS_URL: Type.String({ default: '', pattern: '^$|^rediss?://' }),
  REDIS_PREFIX: Type.String({ default: 'halles:' }),
  GATEWAY_PRIVATE_KEY: Type.String({ minLength: 1 }),
  GATEWAY_PUBLIC_KEY: Type.String({ default: '' }),
  PEER_SECRET: Type.String({ minLength: 32 }),
  COOKIE_SECRET: Type.String({ minLength: 32 }),
  CONTROL_TOKEN: Type.String({ minLength: 16 }),
  RATE_LIMIT_PER_MINUTE: Type.Integer({ default: 3000, minimum: 1 }),
  UPSTREAM_TIMEOUT_MS: Type.Integer({ default: 30_000, minimum: 100 }),
  CONNECT_TIMEOUT_MS: Type.Integer({ default: 1_000, minimum: 50 }),
  HEADERS_TIMEOUT_MS: Type.Integer({ default: 10_000, minimum: 100 }),
  BODY_LIMIT_BYTES: Type.Integer({ default: 1_048_576, minimum: 1024 }),
  TRUSTED_PROXIES: Type.String({ default: '' }),
  VERSION: Type.String({ default: '0.0.0-dev' }),
  NODE_ENV: Type.String({ default: 'production' }),
  LOG_LEVEL: Type.String({ default: 'info' }),
  SHUTDOWN_TIMEOUT_MS: Type.Integer({ default: 10_000 }),
})
export type Config = Static<typeof ConfigSchema>

/** Throws ConfigError naming every bad key. */
export function loadConfig(env: NodeJS.ProcessEnv = process.env): Config {
  return parseEnvironment(env, ConfigSchema)
}
