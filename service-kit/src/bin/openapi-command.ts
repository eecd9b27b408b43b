import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { ConfigError, type BaseConfig } from '../config/load-config.ts'
import type { Service } from '../service/create-service.ts'

interface ServiceModules {
  loadConfig: (env: NodeJS.ProcessEnv) => BaseConfig
  buildApp: (config: BaseConfig) => Promise<Service>
}

/** Values that satisfy any service's configuration; nothing connects while a contract is written. */
const placeholders: NodeJS.ProcessEnv = {
  PORT: '0',
  LOG_LEVEL: 'silent',
  GATEWAY_PUBLIC_KEY: 'none',
  PEER_SECRET: 'x'.repeat(32),
  DATABASE_URL: 'postgres://none',
  RABBITMQ_URL: 'amqp://none',
  REDIS_URL: 'redis://127.0.0.1:1',
}

export async function openapiCommand(check: boolean): Promise<void> {
  const load = async <T>(file: string) =>
    (await import(pathToFileURL(join(process.cwd(), 'src', file)).href)) as T
  const { loadConfig } = await load<Pick<ServiceModules, 'loadConfig'>>('config.ts')
  const { buildApp } = await load<Pick<ServiceModules, 'buildApp'>>('app.ts')
  const service = await buildApp(loadWithPlaceholders(loadConfig))
  await service.http.ready()
  const contract = `${JSON.stringify(service.http.swagger(), null, 2)}\n`
  const file = join(process.cwd(), 'openapi.json')
  if (check) {
    const committed = await readFile(file, 'utf8').catch(() => '')
    if (committed !== contract)
      throw new Error('openapi.json is not what the routes say: run "npm run openapi" and commit it')
    console.log('openapi.json is up to date')
  } else {
    await writeFile(file, contract)
    console.log(
      `wrote openapi.json (${Object.keys((service.http.swagger() as { paths?: object }).paths ?? {}).length} paths)`,
    )
  }
  await service.stop()
  process.exit(0)
}

/** Fills in, one after the other, what the service's own schema says is missing. */
function loadWithPlaceholders(loadConfig: ServiceModules['loadConfig']): BaseConfig {
  const env = { ...placeholders }
  for (;;) {
    try {
      return loadConfig(env)
    } catch (error) {
      const missing =
        error instanceof ConfigError
          ? [...error.message.matchAll(/([A-Z][A-Z0-9_]+)(?=(?:, [A-Z0-9_]+)* missing)/g)].map(
              (match) => match[1] as string,
            )
          : []
      if (missing.length === 0) throw error
      for (const key of missing) env[key] = key.endsWith('_URL') ? 'http://127.0.0.1:1' : 'x'.repeat(32)
    }
  }
}
