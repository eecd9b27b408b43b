import { readFileSync } from 'node:fs'
import { Type, type Static, type TObject, type TProperties } from 'typebox'
import { Compile } from 'typebox/compile'
import { Convert, Default } from 'typebox/value'

/** What every service reads from its environment. URLs are connection strings; secrets may come from `<NAME>_FILE`. */
export const baseConfigProperties = {
  PORT: Type.Integer({ minimum: 0, maximum: 65535 }),
  HOST: Type.String({ default: '127.0.0.1' }),
  COLOUR: Type.String({ default: 'blue', pattern: '^[a-z]+$' }),
  VERSION: Type.String({ default: '0.0.0-dev' }),
  COMMIT: Type.String({ default: 'unknown' }),
  RELEASE: Type.String({ default: 'dev' }),
  NODE_ENV: Type.String({ default: 'production' }),
  LOG_LEVEL: Type.String({ default: 'info' }),
  PUBLIC_URL: Type.String({ default: 'http://127.0.0.1:4100' }),
  GATEWAY_PUBLIC_KEY: Type.String({ minLength: 1 }),
  PEER_SECRET: Type.String({ minLength: 32 }),
  DATABASE_URL: Type.String({ pattern: '^postgres(ql)?://' }),
  DATABASE_POOL_SIZE: Type.Integer({ default: 10, minimum: 1, maximum: 100 }),
  RABBITMQ_URL: Type.String({ default: '', pattern: '^$|^amqps?://' }),
  REDIS_URL: Type.String({ default: '', pattern: '^$|^rediss?://' }),
  OTEL_EXPORTER_OTLP_ENDPOINT: Type.String({ default: '', pattern: '^$|^https?://' }),
  BROKER_PREFIX: Type.String({ default: '' }),
  REDIS_PREFIX: Type.String({ default: 'halles:' }),
  SHUTDOWN_TIMEOUT_MS: Type.Integer({ default: 10_000 }),
}

const BaseConfigSchema = Type.Object(baseConfigProperties)
export type BaseConfig = Static<typeof BaseConfigSchema>

/** Thrown at boot with every bad key in one message; never holds a value, so no secret gets into a log. */
export class ConfigError extends Error {
  override name = 'ConfigError'
}

/**
 * Reads the environment once, against one schema. Unknown variables are ignored, `<NAME>_FILE` is read where `<NAME>` is
 * missing, numbers and booleans are converted.
 * @throws ConfigError naming every missing or malformed key.
 */
export function loadConfigFrom<Extra extends TProperties>(
  env: NodeJS.ProcessEnv,
  extra: Extra,
): BaseConfig & Static<TObject<Extra>> {
  const schema = Type.Object({ ...baseConfigProperties, ...extra })
  return parseEnvironment(env, schema) as BaseConfig & Static<TObject<Extra>>
}

/** The same for a process that is not a service (the gateway, a tool): only the given keys. */
export function parseEnvironment<Schema extends TObject>(
  env: NodeJS.ProcessEnv,
  schema: Schema,
): Static<Schema> {
  const raw: Record<string, unknown> = {}
  const unreadable: string[] = []
  for (const key of Object.keys(schema.properties)) {
    const file = env[`${key}_FILE`]
    if (env[key] !== undefined) raw[key] = env[key]
    else if (file) {
      try {
        raw[key] = readFileSync(file, 'utf8').trim()
      } catch (error) {
        unreadable.push(`${key}_FILE cannot be read (${(error as NodeJS.ErrnoException).code})`)
      }
    }
  }
  const value = Convert(schema, Default(schema, raw))
  const validator = Compile(schema)
  if (!validator.Check(value) || unreadable.length > 0) {
    const faults = validator.Errors(value).map((fault) => {
      const missing = (fault.params as { requiredProperties?: string[] }).requiredProperties
      return missing ? `${missing.join(', ')} missing` : `${fault.instancePath.slice(1)} ${fault.message}`
    })
    throw new ConfigError(`Configuration is not valid: ${[...unreadable, ...faults].join('; ')}`)
  }
  return value as Static<Schema>
}

/** The address(es) of a peer: `peerUrls(process.env, 'inventory-service')` reads INVENTORY_SERVICE_URL, comma separated. */
export function peerUrlProperty() {
  return Type.String({ pattern: '^https?://', description: 'one address, or several separated by commas' })
}
